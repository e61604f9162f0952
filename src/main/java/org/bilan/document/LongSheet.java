package org.bilan.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.bilan.value.Wording;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet that is written row by row, for lists too long to be held: its rows leave the memory as they come. The
 * width of a column is what its {@link Table.Column#weight()} says, in signs.
 */
public final class LongSheet implements Closeable {
    private static final int HELD = 200;

    private final org.dhatim.fastexcel.Workbook workbook;
    private final Worksheet sheet;
    private final SheetCells cells;
    private final List<Table.Column> columns;
    private int row = 1;

    /** {@code out} is left open. */
    public LongSheet(OutputStream out, String title, List<Table.Column> columns, Wording wording) {
        this.workbook = SteadyWorkbook.open(out);
        this.sheet = workbook.newWorksheet(new SheetNames(wording.language()).next(title));
        this.cells = new SheetCells(sheet, wording);
        this.columns = List.copyOf(columns);
        for (int at = 0; at < columns.size(); at++) {
            cells.heading(columns.get(at), at);
            sheet.width(at, columns.get(at).weight());
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** A cell for each column, in their order. */
    public void add(List<Cell> items) throws IOException {
        if (items.size() != columns.size()) {
            throw new IllegalArgumentException("A row needs " + columns.size() + " cells");
        }
        for (int at = 0; at < items.size(); at++) {
            StyleSetter style = sheet.style(row, at);
            cells.write(items.get(at), row, at, columns.get(at).figures(), style);
            style.set();
        }
        row++;
        if (row % HELD == 0) {
            sheet.flush();
        }
    }

    /** Ends the workbook. */
    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
