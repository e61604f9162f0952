package org.bilan.report.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Column;
import org.bilan.document.Table.Role;
import org.bilan.document.Table.Row;
import org.bilan.document.word.MarkedText;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/** A table in the making, in the words of the report's language. A value that is not there becomes a dash. */
final class TableDraft {
    private final Material from;
    private final String block;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> rowKeys = new HashSet<>();
    private String group = "";

    /** @param key of the table's title in the bundles; {@code details} fill its gaps */
    TableDraft(Material from, String key, Object... details) {
        this.from = from;
        this.block = key.replaceFirst("^block\\.", "");
        this.title = from.say(key, details);
    }

    /** A column of words whose heading is {@code column.KEY}. */
    TableDraft words(String key, int weight) {
        keys.add(key);
        columns.add(new Column(from.say("column." + key), false, weight));
        return this;
    }

    TableDraft figures(String key, int weight) {
        keys.add(key);
        columns.add(new Column(from.say("column." + key), true, weight));
        return this;
    }

    /** A column of figures whose heading has gaps. */
    TableDraft figures(String key, int weight, Object... details) {
        keys.add(key + "." + Arrays.stream(details).map(String::valueOf).collect(Collectors.joining(".")));
        columns.add(new Column(from.say("column." + key, details), true, weight));
        return this;
    }

    /** A column of amounts; its heading carries the currency. */
    TableDraft amounts(String key, int weight, java.util.Currency currency) {
        keys.add(key);
        columns.add(
                new Column(from.say("column.amount", from.say("column." + key), from.symbol(currency)), true, weight));
        return this;
    }

    TableDraft item(Cell... cells) {
        return row(Role.ITEM, cells);
    }

    /** A heading among the rows: the group's name, then nothing. */
    TableDraft group(String name) {
        group = name;
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

    /** A remark with figures in it, each by {@link #said}; what people typed must come without marks. */
    TableDraft told(String marked) {
        rows.add(new Row(Role.NOTE, List.of(new Cell.Words(MarkedText.phrase(marked)))));
        return this;
    }

    /** A figure for a remark, known in the table by a key of its own. */
    String said(String key, String label, Cell cell, Supplier<@Nullable Origin> origin) {
        String whole = String.join(" – ", title, from.say("note.remark"), label);
        return from.figures().said(block + "/said/" + key, whole, cell, cell.worded(from.wording()), origin);
    }

    /**
     * Tells where the figures of the row last added come from.
     *
     * @param row by which this row is known whatever the others are, such as the code of its record
     * @param origins by the key of the column; null where nobody knows
     */
    TableDraft from(String row, Function<String, @Nullable Origin> origins) {
        int last = rows.size() - 1;
        Row told = rows.get(last);
        rows.set(last, new Row(told.role(), told.cells(), marks(told.cells(), row, origins)));
        return this;
    }

    /** Rows whose figures nobody told the sources of are known by their words. */
    Table table() {
        group = "";
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            if (row.role() == Role.GROUP) {
                group = words(row.cells());
            } else if (row.role() != Role.NOTE && row.marks().isEmpty()) {
                String key = TextFold.fold(group + " " + words(row.cells())).replace(' ', '-');
                rows.set(at, new Row(row.role(), row.cells(), marks(row.cells(), key, column -> null)));
            }
        }
        return new Table(title, columns, rows);
    }

    private List<String> marks(List<Cell> cells, String row, Function<String, @Nullable Origin> origins) {
        String unique = row;
        for (int again = 2; !rowKeys.add(unique); again++) {
            unique = row + "~" + again;
        }
        String label = Stream.of(title, group, words(cells))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" – "));
        List<String> marks = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            marks.add(isFigure(at, cells.get(at)) ? mark(unique, label, at, cells.get(at), origins) : "");
        }
        return marks;
    }

    private String mark(String row, String label, int at, Cell cell, Function<String, @Nullable Origin> origins) {
        String key = keys.get(at);
        return from.figures()
                .note(
                        block + "/" + row + "/" + key,
                        label + " – " + columns.get(at).heading(),
                        cell,
                        cell.worded(from.wording()),
                        () -> Objects.requireNonNullElse(origins.apply(key), Origin.UNTOLD));
    }

    private boolean isFigure(int at, Cell cell) {
        return columns.get(at).figures()
                && !keys.get(at).equals("number")
                && (cell instanceof Cell.Amount
                        || cell instanceof Cell.Number
                        || cell instanceof Cell.Percent
                        || cell instanceof Cell.Mark
                        || cell instanceof Cell.Change
                        || cell instanceof Cell.Text text && text.text().chars().anyMatch(Character::isDigit));
    }

    /** The first that the row says in words. */
    private String words(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !cell.isFigure() && !cell.worded(from.wording()).isBlank())
                .findFirst()
                .map(cell -> cell.worded(from.wording()).strip())
                .orElse("");
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
