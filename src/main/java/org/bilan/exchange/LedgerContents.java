package org.bilan.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bilan.exchange.LedgerOutcome.Account;
import org.bilan.exchange.LedgerOutcome.Tally;
import org.bilan.finance.DateOrder;
import org.bilan.finance.LedgerClass;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an export of the books, before anything is made of it: its columns, the order of its dates, its days,
 * accounts and classes by name. With any of {@code problems} it cannot be read, and the rest is empty.
 */
public record LedgerContents(
        String source,
        List<Problem> problems,
        List<Heading> headings,
        @Nullable DateOrder dates,
        @Nullable Period days,
        List<Account> accounts,
        List<Group> classes) {
    public LedgerContents {
        problems = List.copyOf(problems);
        headings = List.copyOf(headings);
        accounts = List.copyOf(accounts);
        classes = List.copyOf(classes);
    }

    /** A column by its heading; {@code field} says what it holds ({@code date}, {@code account_name}), null if it is not read. */
    public record Heading(String text, @Nullable String field) {}

    /** A class of the file, its lines, and what it is here; {@code known} is absent if nobody said it. */
    public record Group(String name, Tally tally, @Nullable LedgerClass known) {}

    public boolean isUnreadable() {
        return !problems.isEmpty();
    }

    static LedgerContents unreadable(Problems problems) {
        return new LedgerContents("", problems.sorted(), List.of(), null, null, List.of(), List.of());
    }

    static LedgerContents of(LedgerFile file, LedgerOrder order, LedgerParts parts, Problems problems)
            throws IOException, UnreadableTable {
        Opened opened = Opened.of(file, order, parts);
        LedgerMapping mapping = parts.mapping(opened.source());
        LedgerSurveyor survey = LedgerSurveyor.of(file, opened.shape(), parts.home());
        LedgerTallies tallies = new LedgerTallies(parts.home(), problems.messages());
        try (LedgerEntries entries = new LedgerEntries(file.rows(), opened.shape(), parts.home())) {
            for (LedgerEntry entry = entries.next(); entry != null; entry = entries.next()) {
                tallies.see(entry, mapping.use(entry.account()));
            }
        }
        List<Group> groups = tallies.groups().entrySet().stream()
                .map(each -> new Group(
                        each.getKey(),
                        each.getValue(),
                        mapping.group(each.getKey()).orElse(null)))
                .toList();
        LedgerOutcome counted = tallies.outcome(opened.source(), problems, mapping);
        return new LedgerContents(
                opened.source(),
                List.of(),
                headings(opened.shape().header()),
                opened.shape().dates(),
                survey.days().orElse(null),
                counted.accounts(),
                groups);
    }

    private static List<Heading> headings(LedgerHeader header) {
        List<Heading> headings = new ArrayList<>();
        for (int at = 0; at < header.row().cells().size(); at++) {
            String text = CellText.trim(header.row().cells().get(at));
            int column = at;
            String field = header.columns().entrySet().stream()
                    .filter(each -> each.getValue() == column)
                    .map(Map.Entry::getKey)
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .findFirst()
                    .orElse(null);
            if (!text.isEmpty()) {
                headings.add(new Heading(text, field));
            }
        }
        return headings;
    }
}
