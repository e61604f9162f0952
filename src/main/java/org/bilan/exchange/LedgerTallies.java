package org.bilan.exchange;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bilan.exchange.LedgerEntry.Slip;
import org.bilan.exchange.LedgerOutcome.Account;
import org.bilan.exchange.LedgerOutcome.Tally;
import org.bilan.finance.Expense;
import org.bilan.finance.LedgerUse;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Money;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/** What is counted while the lines of an export pass, and what a person is told of them. */
final class LedgerTallies {
    private static final int SAMPLES = 20;

    private final Tally none;
    private final Map<LedgerFate, Tally> fates = new EnumMap<>(LedgerFate.class);
    private final Map<String, Seen> accounts = new LinkedHashMap<>();
    private final Map<String, Tally> groups = new TreeMap<>();
    private final Map<String, Tally> strangeClasses = new TreeMap<>();
    private final Map<String, Tally> foreignClasses = new TreeMap<>();
    private final List<Expense> samples = new ArrayList<>();
    private final Problems remarks;

    private record Seen(String name, Tally tally, @Nullable LedgerUse use, int line) {}

    LedgerTallies(Currency currency, Messages messages) {
        this(currency, new Problems(messages));
    }

    LedgerTallies(Currency currency, Problems remarks) {
        this.none = new Tally(0, Money.zero(currency));
        this.remarks = remarks;
    }

    void see(LedgerEntry entry, @Nullable LedgerUse use) {
        String key = LedgerText.accountKey(entry.account());
        Seen seen = accounts.getOrDefault(key, new Seen(entry.account(), none, use, entry.line()));
        accounts.put(key, new Seen(seen.name, seen.tally.plus(amount(entry)), use, seen.line));
        if (!entry.group().isEmpty()) {
            add(entry, groups);
        }
    }

    void count(LedgerFate fate, LedgerEntry entry) {
        fates.put(fate, fates.getOrDefault(fate, none).plus(amount(entry)));
    }

    private Money amount(LedgerEntry entry) {
        return new Money(entry.minor(), none.total().currency());
    }

    void create(Expense expense) {
        if (samples.size() < SAMPLES) {
            samples.add(expense);
        }
    }

    /** The classes of all lines seen, by name. */
    Map<String, Tally> groups() {
        return groups;
    }

    Language language() {
        return remarks.messages().language();
    }

    /** A new expense whose class, if it has one, nobody said the project of. */
    void strangeClass(LedgerEntry entry) {
        if (!entry.group().isEmpty()) {
            add(entry, strangeClasses);
        }
    }

    /** A new expense charged to a grant in another currency. */
    void foreignClass(LedgerEntry entry) {
        add(entry, foreignClasses);
    }

    private void add(LedgerEntry entry, Map<String, Tally> classes) {
        classes.put(entry.group(), classes.getOrDefault(entry.group(), none).plus(amount(entry)));
    }

    /** One remark for all of a sort, however many. */
    void remarkClasses(String file, String source) {
        remark(file, source, "ledger.class.unmapped", strangeClasses);
        remark(file, source, "ledger.class.foreign", foreignClasses);
    }

    private void remark(String file, String source, String key, Map<String, Tally> classes) {
        if (classes.isEmpty()) {
            return;
        }
        Wording wording = Wording.of(language());
        String told = classes.entrySet().stream()
                .limit(SAMPLES)
                .map(each -> remarks.messages()
                        .say(
                                "ledger.class.sum",
                                each.getKey(),
                                each.getValue().lines(),
                                wording.money(each.getValue().total())))
                .collect(Collectors.joining("; "));
        remarks.addForFile(file, key, classes.size(), source, told);
    }

    void remark(String file, int line, Slip slip) {
        remarks.add(file, line, 0, "", slip.key(), slip.details().toArray());
    }

    /** Told once for an account, at its first line. */
    void unmapped(LedgerEntry entry, Problems problems, String file) {
        Seen seen = accounts.get(LedgerText.accountKey(entry.account()));
        if (seen != null && seen.line == entry.line()) {
            problems.add(file, entry.line(), 0, "", "ledger.account.unmapped", entry.account());
        }
    }

    LedgerOutcome outcome(String source, Problems problems, @Nullable LedgerMapping mapping) {
        List<Account> told = accounts.values().stream()
                .map(seen -> new Account(
                        seen.name,
                        seen.tally,
                        seen.use,
                        seen.use != null || mapping == null
                                ? null
                                : mapping.guess(seen.name).orElse(null)))
                .toList();
        return new LedgerOutcome(source, problems.sorted(), problems.omitted(), remarks.sorted(), fates, told, samples);
    }
}
