package org.bilan.web.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.sheet.ListTotals;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Missing;
import org.bilan.value.Money;
import org.bilan.web.Page;
import org.bilan.web.record.RecordWords;
import org.jspecify.annotations.Nullable;

/**
 * A list as a sheet of a workbook: its columns, each with its heading and what a row has there, and its rows. Null is
 * nothing known: the cell stays empty. A column is named as in the data folder, whose words people know from the forms, or
 * by a heading of its own.
 *
 * <pre>{@code
 * Sheet.<Expense>of(page, page.say("nav.expenses"), "expenses")
 *     .day("incurred_on", Expense::incurredOn)
 *     .apart("currency", Expense::currency)
 *     .sum("amount", Expense::amount)
 * }</pre>
 */
public final class Sheet<T> {
    private final Page page;
    private final String title;
    private final String table;
    private final RecordWords words;
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();
    private final List<Integer> added = new ArrayList<>();
    private final List<Integer> apart = new ArrayList<>();
    private Consumer<Consumer<T>> rows = take -> {};

    private Sheet(Page page, String title, String table) {
        this.page = page;
        this.title = title;
        this.table = table;
        this.words = RecordWords.of(page.language());
    }

    /** {@code table} of the data folder gives the columns their headings. */
    public static <T> Sheet<T> of(Page page, String title, String table) {
        return new Sheet<>(page, title, table);
    }

    /** A column of another table, or, with a heading that begins with {@code =}, of none: {@code =Reste}. */
    private String heading(String name) {
        if (name.startsWith("=")) {
            return name.substring(1);
        }
        int dot = name.indexOf('.');
        return dot < 0 ? words.column(table, name) : words.column(name.substring(0, dot), name.substring(dot + 1));
    }

    private Sheet<T> column(String name, boolean figures, Function<T, @Nullable Cell> cell) {
        columns.add(new Table.Column(heading(name), figures, 1));
        cells.add(row -> {
            Cell found = cell.apply(row);
            return found == null ? new Cell.Absent(Missing.NOT_ENTERED) : found;
        });
        return this;
    }

    public Sheet<T> text(String name, Function<T, @Nullable String> text) {
        return column(name, false, row -> {
            String found = text.apply(row);
            return found == null || found.isEmpty() ? null : new Cell.Text(found);
        });
    }

    /** Words by which totals are kept apart, such as currencies; they are never empty. */
    public Sheet<T> apart(String name, Function<T, String> word) {
        apart.add(columns.size());
        return column(name, false, row -> new Cell.Text(word.apply(row)));
    }

    public Sheet<T> yes(String name, Function<T, Boolean> is) {
        return text(name, row -> is.apply(row) ? words.yes() : null);
    }

    public Sheet<T> day(String name, Function<T, @Nullable LocalDate> day) {
        return column(name, false, row -> {
            LocalDate found = day.apply(row);
            return found == null ? null : new Cell.Day(FuzzyDate.of(found));
        });
    }

    public Sheet<T> date(String name, Function<T, @Nullable FuzzyDate> date) {
        return column(name, false, row -> {
            FuzzyDate found = date.apply(row);
            return found == null ? null : new Cell.Day(found);
        });
    }

    /** Where the organisation is. */
    public Sheet<T> moment(String name, Function<T, @Nullable LocalDateTime> moment) {
        return column(name, false, row -> {
            LocalDateTime found = moment.apply(row);
            return found == null ? null : new Cell.Moment(found);
        });
    }

    public Sheet<T> money(String name, Function<T, @Nullable Money> money) {
        return column(name, true, row -> {
            Money found = money.apply(row);
            return found == null ? null : new Cell.Amount(found);
        });
    }

    /** Amounts that are added up below the list. */
    public Sheet<T> sum(String name, Function<T, @Nullable Money> money) {
        added.add(columns.size());
        return money(name, money);
    }

    public Sheet<T> number(String name, Function<T, @Nullable BigDecimal> number) {
        return column(name, true, row -> {
            BigDecimal found = number.apply(row);
            return found == null ? null : new Cell.Number(found);
        });
    }

    public Sheet<T> count(String name, Function<T, @Nullable Long> count) {
        return number(name, row -> {
            Long found = count.apply(row);
            return found == null ? null : BigDecimal.valueOf(found);
        });
    }

    /** 35 for 35 %. */
    public Sheet<T> percent(String name, Function<T, @Nullable BigDecimal> percent) {
        return column(name, true, row -> {
            BigDecimal found = percent.apply(row);
            return found == null ? null : new Cell.Percent(found);
        });
    }

    /** A figure or what stands in its place. */
    public Sheet<T> cell(String name, boolean figures, Function<T, @Nullable Cell> cell) {
        return column(name, figures, cell);
    }

    public Sheet<T> rows(List<T> all) {
        return rows(all::forEach);
    }

    /** Lists of any length: the rows come one by one. */
    public Sheet<T> rows(Consumer<Consumer<T>> each) {
        this.rows = each;
        return this;
    }

    Page page() {
        return page;
    }

    String title() {
        return title;
    }

    List<Table.Column> columns() {
        return columns;
    }

    ListTotals totals() {
        return new ListTotals(added, apart);
    }

    void each(Consumer<List<Cell>> take) {
        rows.accept(
                row -> take.accept(cells.stream().map(cell -> cell.apply(row)).toList()));
    }
}
