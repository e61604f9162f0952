package org.bilan.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** The second reading of an export: which accounts, days and lines it has. */
final class LedgerSurveyor {
    private static final int ACCOUNTS = 20_000;

    final Set<String> accounts = new LinkedHashSet<>();
    final Set<String> accountKeys = new HashSet<>();
    final Set<String> classes = new LinkedHashSet<>();
    final LongCounts seen = new LongCounts();
    private final Set<String> splits = new HashSet<>();
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    static LedgerSurveyor of(LedgerFile file, LedgerShape shape, Currency currency)
            throws IOException, UnreadableTable {
        LedgerSurveyor surveyor = new LedgerSurveyor();
        LedgerPrints prints = new LedgerPrints();
        try (LedgerEntries entries = new LedgerEntries(file.rows(), shape, currency)) {
            for (LedgerEntry entry = entries.next(); entry != null; entry = entries.next()) {
                surveyor.look(entry, prints);
            }
        }
        return surveyor;
    }

    private void look(LedgerEntry entry, LedgerPrints prints) throws UnreadableTable {
        if (entry.slip() == null) {
            seen.add(LedgerPrints.number(prints.of(entry)));
            first = first == null || entry.day().isBefore(first) ? entry.day() : first;
            last = last == null || entry.day().isAfter(last) ? entry.day() : last;
        }
        if (accounts.size() > ACCOUNTS || classes.size() > ACCOUNTS) {
            throw new UnreadableTable(entry.line(), "ledger.accounts", ACCOUNTS);
        }
        accounts.add(entry.account());
        accountKeys.add(LedgerText.accountKey(entry.account()));
        if (!entry.group().isEmpty()) {
            classes.add(entry.group());
        }
        if (!entry.split().isEmpty() && splits.size() < ACCOUNTS) {
            splits.add(entry.split());
        }
    }

    /** Empty if no line has a day. */
    Optional<Period> days() {
        return first == null || last == null ? Optional.empty() : Optional.of(new Period(first, last));
    }

    /**
     * A list of transactions gives the account that was paid from, and the cost's account beside it: its amounts do not
     * say which is which, and a transaction of several accounts names none of them.
     */
    Optional<String> costOnlyBeside(LedgerMapping mapping, LedgerHeader header) {
        if (!header.has(LedgerField.ACCOUNT) || !header.has(LedgerField.SPLIT) || header.has(LedgerField.DEBIT)) {
            return Optional.empty();
        }
        return splits.stream()
                .filter(split -> mapping.isCost(split) && !accountKeys.contains(LedgerText.accountKey(split)))
                .sorted()
                .findFirst();
    }
}
