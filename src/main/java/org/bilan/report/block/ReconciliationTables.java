package org.bilan.report.block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Column;
import org.bilan.document.Table.Role;
import org.bilan.document.Table.Row;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.ReconciliationItem;
import org.bilan.finance.ReconciliationKind;
import org.bilan.report.ReportWords;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/** A kept reconciliation as tables: what both have by account and category, and each difference. */
public final class ReconciliationTables {
    private final LedgerReconciliation kept;
    private final List<ReconciliationItem> items;
    private final Messages words;
    private final Wording wording;

    ReconciliationTables(LedgerReconciliation kept, List<ReconciliationItem> items, Language language) {
        this.kept = kept;
        this.items = items;
        this.words = ReportWords.in(language);
        this.wording = Wording.of(language);
    }

    /** The totals, then the differences, for a workbook. */
    public static List<Table> of(LedgerReconciliation kept, List<ReconciliationItem> items, Language language) {
        ReconciliationTables tables = new ReconciliationTables(kept, items, language);
        return List.of(tables.totals(true), tables.differences());
    }

    /** The totals with the differences below them, for a report. */
    Table whole() {
        Table totals = totals(false);
        List<Row> rows = new ArrayList<>(totals.rows());
        List<ReconciliationItem> differences = differing().toList();
        if (!differences.isEmpty()) {
            rows.add(group(words.say("reconciliation.differences")));
            differences.forEach(item -> rows.add(
                    row(Role.ITEM, told(item), amount(item.ledger()), amount(item.booked()), difference(item))));
        }
        rows.add(note());
        return new Table(totals.title(), totals.columns(), rows);
    }

    private Table totals(boolean noted) {
        List<Row> rows = new ArrayList<>();
        rows.add(group(words.say("reconciliation.accounts")));
        items(ReconciliationKind.ACCOUNT)
                .forEach(item -> rows.add(row(
                        Role.ITEM,
                        Objects.requireNonNullElse(item.account(), "").isEmpty()
                                ? words.say("reconciliation.no.account")
                                : String.valueOf(item.account()),
                        amount(item.ledger()),
                        amount(item.booked()),
                        difference(item))));
        rows.add(group(words.say("reconciliation.categories")));
        items(ReconciliationKind.CATEGORY)
                .forEach(item -> rows.add(row(
                        Role.ITEM,
                        words.say("category."
                                + Objects.requireNonNull(item.category()).code()),
                        amount(item.ledger()),
                        amount(item.booked()),
                        difference(item))));
        rows.add(row(
                Role.TOTAL,
                words.say("total"),
                amount(kept.ledger()),
                amount(kept.booked()),
                amount(kept.ledger().minus(kept.booked()))));
        if (noted) {
            rows.add(note());
        }
        return new Table(
                words.say("block.reconciliation"),
                List.of(
                        new Column(words.say("column.account"), false, 6),
                        amounts("column.books"),
                        amounts("column.bilan"),
                        amounts("column.difference")),
                rows);
    }

    private Table differences() {
        List<Row> rows = differing()
                .map(item -> new Row(
                        Role.ITEM,
                        List.of(
                                new Cell.Text(words.say(
                                        "reconciliation." + item.kind().code())),
                                text(item.account()),
                                text(item.expense()),
                                text(item.number()),
                                text(item.description()),
                                day(item.ledgerOn()),
                                day(item.bookedOn()),
                                amount(item.ledger()),
                                amount(item.booked()))))
                .toList();
        return new Table(
                words.say("reconciliation.differences"),
                List.of(
                        new Column(words.say("column.difference"), false, 4),
                        new Column(words.say("column.account"), false, 4),
                        new Column(words.say("column.expense"), false, 3),
                        new Column(words.say("column.voucher"), false, 2),
                        new Column(words.say("column.description"), false, 5),
                        new Column(words.say("column.day.books"), false, 2),
                        new Column(words.say("column.day.bilan"), false, 2),
                        amounts("column.books"),
                        amounts("column.bilan")),
                rows);
    }

    private Stream<ReconciliationItem> items(ReconciliationKind kind) {
        return items.stream().filter(item -> item.kind() == kind);
    }

    private Stream<ReconciliationItem> differing() {
        return items.stream().filter(item -> item.kind().isDifference());
    }

    /** Only in the books: F-81, Newsletter, 3 November 2021. */
    private String told(ReconciliationItem item) {
        LocalDate day = item.ledgerOn() == null ? item.bookedOn() : item.ledgerOn();
        List<String> parts = Stream.of(
                        item.number(), item.description(), day == null ? null : wording.dateShort(day), item.expense())
                .filter(part -> part != null && !part.isBlank())
                .map(String::valueOf)
                .toList();
        return words.say(
                "reconciliation.told", words.say("reconciliation." + item.kind().code()), String.join(", ", parts));
    }

    /** Which file was compared, when and by whom. */
    private Row note() {
        String by = kept.madeBy() == null ? "" : words.say("reconciliation.by", kept.madeBy());
        String text = words.say(
                "reconciliation.note",
                kept.file(),
                kept.sha256().substring(0, 12),
                wording.dateLong(kept.madeOn()),
                by,
                wording.number(kept.differences()));
        return new Row(Role.NOTE, List.of(new Cell.Text(text)));
    }

    private static Row group(String name) {
        return new Row(
                Role.GROUP, List.of(new Cell.Text(name), new Cell.Text(""), new Cell.Text(""), new Cell.Text("")));
    }

    private static Row row(Role role, String label, Cell... figures) {
        return new Row(
                role,
                Stream.concat(Stream.of(new Cell.Text(label)), Stream.of(figures))
                        .toList());
    }

    private Column amounts(String key) {
        return new Column(words.say("column.amount", words.say(key), kept.currency()), true, 3);
    }

    private static Cell text(@Nullable String text) {
        return new Cell.Text(text == null ? "" : text);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? new Cell.Absent(Missing.NOT_APPLICABLE) : new Cell.Day(FuzzyDate.of(day));
    }

    private static Cell amount(@Nullable Money money) {
        return money == null ? new Cell.Absent(Missing.NOT_APPLICABLE) : new Cell.Amount(money);
    }

    /** What a row makes the books exceed Bilan by: a side that is not there, or has its day outside the period, counts for nothing. */
    private Cell difference(ReconciliationItem item) {
        Money zero = new Money(0, kept.ledger().currency());
        Money ledger = counts(item.ledgerOn()) ? Objects.requireNonNullElse(item.ledger(), zero) : zero;
        Money booked = counts(item.bookedOn()) ? Objects.requireNonNullElse(item.booked(), zero) : zero;
        return new Cell.Amount(ledger.minus(booked));
    }

    private boolean counts(@Nullable LocalDate day) {
        return day == null || kept.period().contains(day);
    }
}
