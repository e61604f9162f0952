package org.bilan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Column;
import org.bilan.document.Table.Role;
import org.bilan.document.Table.Row;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** A table in the making, in the words of the report's language. A value that is not there becomes a dash. */
final class TableDraft {
    private final Material from;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param key of the table's title in the bundles; {@code details} fill its gaps */
    TableDraft(Material from, String key, Object... details) {
        this.from = from;
        this.title = from.say(key, details);
    }

    /** A column of words whose heading is {@code column.KEY}. */
    TableDraft words(String key, int weight) {
        columns.add(new Column(from.say("column." + key), false, weight));
        return this;
    }

    TableDraft figures(String key, int weight) {
        columns.add(new Column(from.say("column." + key), true, weight));
        return this;
    }

    /** A column of figures whose heading has gaps. */
    TableDraft figures(String key, int weight, Object... details) {
        columns.add(new Column(from.say("column." + key, details), true, weight));
        return this;
    }

    /** A column of amounts; its heading carries the currency. */
    TableDraft amounts(String key, int weight, java.util.Currency currency) {
        columns.add(
                new Column(from.say("column.amount", from.say("column." + key), from.symbol(currency)), true, weight));
        return this;
    }

    TableDraft item(Cell... cells) {
        return row(Role.ITEM, cells);
    }

    /** A heading among the rows: the group's name, then nothing. */
    TableDraft group(String name) {
        Stream<Cell> blanks = columns.stream().skip(1).map(column -> new Cell.Text(""));
        rows.add(new Row(
                Role.GROUP,
                Stream.concat(Stream.of(new Cell.Text(name)), blanks).toList()));
        return this;
    }

    TableDraft subtotal(Cell... cells) {
        return row(Role.SUBTOTAL, cells);
    }

    TableDraft total(Cell... cells) {
        return row(Role.TOTAL, cells);
    }

    /** A remark across the table, under the row that it explains. */
    TableDraft note(String text) {
        rows.add(new Row(Role.NOTE, List.of(new Cell.Text(text))));
        return this;
    }

    Table table() {
        return new Table(title, columns, rows);
    }

    static Cell text(@Nullable String text) {
        return text == null || text.isBlank() ? absent() : new Cell.Text(text);
    }

    /** Text that may well be nothing: no dash then. */
    static Cell optional(@Nullable String text) {
        return new Cell.Text(text == null ? "" : text);
    }

    static Cell amount(@Nullable Money money) {
        return money == null ? absent() : new Cell.Amount(money);
    }

    static Cell number(@Nullable BigDecimal number) {
        return number == null ? absent() : new Cell.Number(number);
    }

    static Cell number(long number) {
        return new Cell.Number(BigDecimal.valueOf(number));
    }

    static Cell percent(@Nullable BigDecimal percent) {
        return percent == null ? new Cell.Absent(Missing.NOT_APPLICABLE) : new Cell.Percent(percent);
    }

    static Cell day(@Nullable FuzzyDate date) {
        return date == null ? absent() : new Cell.Day(date);
    }

    static Cell day(java.time.@Nullable LocalDate date) {
        return date == null ? absent() : new Cell.Day(FuzzyDate.of(date));
    }

    TableDraft row(Role role, List<Cell> cells) {
        rows.add(new Row(role, cells));
        return this;
    }

    private TableDraft row(Role role, Cell... cells) {
        return row(role, List.of(cells));
    }

    private static Cell absent() {
        return new Cell.Absent(Missing.NOT_ENTERED);
    }
}
