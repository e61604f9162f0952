package org.bilan.document.sheet;

import java.util.ArrayList;
import java.util.List;
import org.bilan.document.Cell;
import org.bilan.document.Table;

/** How wide the columns of a sheet must be for what stands in them, within bounds: longer texts are wrapped. */
final class SheetWidths {
    private static final int NARROWEST = 8;
    private static final int SUM = 15;
    /** Beside the button of a filter. */
    private static final int MARGIN = 3;

    private final SheetCells cells;
    private final int[] longest;

    SheetWidths(List<Table.Column> columns, SheetBook book) {
        this.cells = new SheetCells(book.looks(), book.wording());
        this.longest = columns.stream().mapToInt(SheetWidths::heading).toArray();
    }

    void see(List<Cell> row) {
        for (int at = 0; at < row.size(); at++) {
            longest[at] = Math.max(longest[at], cells.signs(row.get(at)));
        }
    }

    /** For sums that are not known yet. */
    void leaveRoom(List<Integer> columns) {
        columns.forEach(at -> longest[at] = Math.max(longest[at], SUM));
    }

    /** In signs of the usual size. */
    List<Double> found() {
        List<Double> widths = new ArrayList<>();
        for (int signs : longest) {
            widths.add((double) Math.min(SheetCells.WIDEST, Math.max(NARROWEST, signs)) + MARGIN);
        }
        return widths;
    }

    /** A long heading may stand in two lines, but not break its words. */
    private static int heading(Table.Column column) {
        int word = 0;
        for (String each : column.heading().split(" ")) {
            word = Math.max(word, each.length());
        }
        return Math.max(word, Math.min(column.heading().length(), 16)) + 1;
    }
}
