package org.bilan.document.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.document.sheet.SheetLook.Rule;
import org.bilan.document.sheet.SheetLook.Weight;

/** Writes one table as a book's next sheet: the heading in the first row, then a row for each of the table's. */
final class TableSheet {
    private final SheetBook book;
    private final Table table;
    private final SheetTotals totals;

    TableSheet(SheetBook book, Table table) {
        this.book = book;
        this.table = table;
        this.totals = new SheetTotals(table);
    }

    void write() throws IOException {
        SheetStream sheet = new SheetStream(book, table.columns(), widths());
        for (int row = 0; row < table.rows().size(); row++) {
            sheet.begin();
            row(sheet, table.rows().get(row), row);
            sheet.finish();
        }
        sheet.end(filtered());
        marks();
    }

    /** The figures' own; the heading is the first row. */
    private void marks() {
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> marks = table.rows().get(row).marks();
            for (int column = 0; column < marks.size(); column++) {
                if (!marks.get(column).isEmpty()) {
                    book.mark(marks.get(column), "$" + SheetCells.column(column) + "$" + (row + 2));
                }
            }
        }
    }

    private List<Double> widths() {
        SheetWidths widths = new SheetWidths(table.columns(), book);
        table.rows().stream().filter(row -> row.role() != Role.NOTE).forEach(row -> widths.see(row.cells()));
        return widths.found();
    }

    /** Up to the total that ends a list. Who filtered or sorted rows in groups would tear subtotals and notes from what they tell of. */
    private int filtered() {
        List<Role> roles =
                new ArrayList<>(table.rows().stream().map(Table.Row::role).toList());
        int items = (int) roles.stream().takeWhile(role -> role == Role.ITEM).count();
        boolean plain = roles.stream().skip(items).allMatch(role -> role == Role.TOTAL || role == Role.NOTE);
        return plain && items > 1 ? items + 1 : 0;
    }

    private void row(SheetStream sheet, Table.Row row, int index) {
        if (row.role() == Role.NOTE) {
            sheet.across(row.cells().isEmpty() ? "" : row.cells().get(0).worded(book.wording()), Weight.ITALIC);
            return;
        } else if (row.role() == Role.GROUP && isHeading(row)) {
            sheet.across(row.cells().get(0).worded(book.wording()), Weight.BOLD);
            return;
        }
        Weight weight = row.role() == Role.ITEM ? Weight.LETTER : Weight.BOLD;
        Rule rule = row.role() == Role.TOTAL || row.role() == Role.SUBTOTAL ? Rule.ABOVE : Rule.NONE;
        for (int column = 0; column < row.cells().size(); column++) {
            sheet.cell(row.cells().get(column), column, weight, rule, totals.formula(index, column));
        }
    }

    private boolean isHeading(Table.Row row) {
        return row.cells().stream()
                .skip(1)
                .allMatch(cell -> cell.worded(book.wording()).isEmpty());
    }
}
