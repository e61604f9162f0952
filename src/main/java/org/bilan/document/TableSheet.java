package org.bilan.document;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilan.document.Table.Role;
import org.bilan.value.Wording;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes one table on a sheet: the heading in the first row, then a row for each of the table's. */
final class TableSheet {
    private static final double WIDEST = SheetCells.WIDEST;
    private static final double NARROWEST = 10;
    private static final double LINE = 15;

    private final Worksheet sheet;
    private final Table table;
    private final Wording wording;
    private final SheetCells cells;
    private final SheetTotals totals;
    private final Map<String, String> results = new HashMap<>();

    TableSheet(Worksheet sheet, Table table, Wording wording) {
        this.sheet = sheet;
        this.table = table;
        this.wording = wording;
        this.cells = new SheetCells(sheet, wording);
        this.totals = new SheetTotals(table);
    }

    /** The values of the formulas written, by cell. */
    Map<String, String> results() {
        return results;
    }

    void write() {
        List<Table.Column> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            cells.heading(columns.get(column), column);
            sheet.width(column, width(column));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            row(table.rows().get(row), row);
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private double width(int column) {
        int longest = table.columns().get(column).heading().length();
        for (Table.Row row : table.rows()) {
            if (row.role() != Role.NOTE) {
                longest = Math.max(
                        longest, row.cells().get(column).worded(wording).length());
            }
        }
        return Math.min(WIDEST, Math.max(NARROWEST, longest + 2.0));
    }

    private void row(Table.Row row, int index) {
        if (row.role() == Role.NOTE) {
            String text = row.cells().isEmpty() ? "" : row.cells().get(0).worded(wording);
            sheet.value(index + 1, 0, SteadyWorkbook.text(text));
            sheet.style(index + 1, 0).italic().set();
            return;
        }
        int lines = 1;
        for (int column = 0; column < row.cells().size(); column++) {
            int length = row.cells().get(column).worded(wording).length();
            lines = Math.max(lines, (int) Math.ceil(length / (WIDEST * 0.95)));
            StyleSetter style = sheet.style(index + 1, column);
            cell(row.cells().get(column), index, column, style);
            if (row.role() != Role.ITEM) {
                style.bold();
            }
            if (row.role() == Role.TOTAL || row.role() == Role.SUBTOTAL) {
                style.borderStyle(BorderSide.TOP, BorderStyle.THIN);
            }
            style.set();
        }
        if (lines > 1) {
            sheet.rowHeight(index + 1, Math.min(Worksheet.MAX_ROW_HEIGHT, lines * LINE));
        }
    }

    private void cell(Cell cell, int index, int column, StyleSetter style) {
        cells.write(cell, index + 1, column, table.columns().get(column).figures(), style);
        if (cell instanceof Cell.Amount amount) {
            total(amount.money().major(), index, column);
        } else if (cell instanceof Cell.Number number) {
            total(number.number(), index, column);
        }
    }

    private void total(BigDecimal value, int index, int column) {
        String formula = totals.formula(index, column);
        if (!formula.isEmpty()) {
            sheet.formula(index + 1, column, formula);
            results.put(SteadyWorkbook.column(column) + (index + 2), value.toPlainString());
        }
    }
}
