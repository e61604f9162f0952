package org.bilan.exchange;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.finance.LedgerLine;
import org.bilan.finance.LedgerLineRepository;
import org.bilan.value.Period;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * Lines imported before that the export of the same days and accounts has no longer: each was changed in the books, and
 * then stands there otherwise, or was taken away.
 */
final class LedgerChanges {
    private static final int MOST = 10_000;

    private final Map<String, Deque<LedgerLine>> missing = new HashMap<>();
    private final Set<LedgerLine> left = new LinkedHashSet<>();

    private LedgerChanges() {}

    static LedgerChanges none() {
        return new LedgerChanges();
    }

    /** {@code seen} has the fingerprints of the export, {@code accounts} the keys of its accounts. */
    static LedgerChanges of(
            LedgerLineRepository lines, String source, Period days, Set<String> accounts, LongCounts seen) {
        LedgerChanges changes = new LedgerChanges();
        try (Stream<LedgerLine> stored = lines.findBetween(source, days.start(), days.end())) {
            stored.filter(line -> !seen.has(LedgerPrints.number(line.entry())))
                    .filter(line -> accounts.contains(LedgerText.accountKey(line.account())))
                    .limit(MOST)
                    .forEach(changes::add);
        }
        return changes;
    }

    private void add(LedgerLine line) {
        left.add(line);
        String account = LedgerText.accountKey(line.account());
        put(byNumber(account, line.number()), line);
        put(byText(account, line.date(), line.memo()), line);
        put(byAmount(line.number(), line.amountMinor()), line);
    }

    private void put(String key, LedgerLine line) {
        missing.computeIfAbsent(key, each -> new ArrayDeque<>(1)).add(line);
    }

    /** The line that this one was before: of the same account and number, or day and text; or of the same number and amount elsewhere. */
    Optional<LedgerLine> before(LedgerEntry entry) {
        String account = LedgerText.accountKey(entry.account());
        boolean numbered = !number(entry).isEmpty();
        return (numbered ? take(byNumber(account, number(entry))) : take(byText(account, entry.day(), entry.memo())))
                .or(() -> numbered ? take(byAmount(number(entry), entry.minor())) : Optional.empty());
    }

    static String number(LedgerEntry entry) {
        return entry.number().isEmpty() ? entry.journal() : entry.number();
    }

    private Optional<LedgerLine> take(String key) {
        Deque<LedgerLine> lines = missing.getOrDefault(key, new ArrayDeque<>());
        while (!lines.isEmpty()) {
            LedgerLine line = lines.removeFirst();
            if (left.remove(line)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Those that no line of the export continues. */
    Set<LedgerLine> gone() {
        return left;
    }

    private static String byNumber(String account, @Nullable String number) {
        return number == null ? "" : "n" + account + Layout.KEY_SEPARATOR + TextFold.fold(number);
    }

    private static String byText(String account, LocalDate day, @Nullable String memo) {
        return "t" + account + Layout.KEY_SEPARATOR + day + TextFold.fold(Objects.requireNonNullElse(memo, ""));
    }

    private static String byAmount(@Nullable String number, long minor) {
        return number == null ? "" : "a" + TextFold.fold(number) + Layout.KEY_SEPARATOR + minor;
    }
}
