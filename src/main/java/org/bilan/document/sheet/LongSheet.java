package org.bilan.document.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.sheet.SheetLook.Rule;
import org.bilan.document.sheet.SheetLook.Weight;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One list of a {@link SheetBook}, written row by row, for lists too long to be held. Its columns are as wide as its first
 * rows want, and never too narrow for a large amount. Below its last row stand its totals.
 */
public final class LongSheet implements Closeable {
    /** Rows that are held until the widths are known. */
    private static final int SEEN = 200;

    /** Below the most rows there must be room for totals. */
    private static final int MOST = SheetStream.MOST - 100;

    private final SheetBook book;
    private final List<Table.Column> columns;
    private final List<Integer> added;
    private final LongTotals totals;
    private final List<List<Cell>> held = new ArrayList<>();
    private final Messages messages;
    private @Nullable SheetStream sheet;
    private long rows;

    LongSheet(SheetBook book, List<Table.Column> columns, ListTotals totals) {
        this.book = book;
        this.columns = List.copyOf(columns);
        this.added = totals.added();
        this.totals = new LongTotals(totals);
        this.messages = Messages.of(LongSheet.class, book.wording().language());
    }

    /** A cell for each column, in their order. What goes beyond the rows of a sheet is left out, and said in its last one. */
    public void add(List<Cell> row) throws IOException {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("A row needs " + columns.size() + " cells");
        }
        rows++;
        if (rows > MOST) {
            return;
        }
        totals.add(row);
        if (sheet == null && rows <= SEEN) {
            held.add(List.copyOf(row));
        } else {
            item(begun(), row);
        }
    }

    private void item(SheetStream to, List<Cell> row) throws IOException {
        to.begin();
        for (int at = 0; at < row.size(); at++) {
            to.cell(row.get(at), at, Weight.LETTER, Rule.NONE, "");
        }
        to.finish();
    }

    private SheetStream begun() throws IOException {
        if (sheet != null) {
            return sheet;
        }
        SheetWidths widths = new SheetWidths(columns, book);
        widths.leaveRoom(added);
        held.forEach(widths::see);
        SheetStream begun = new SheetStream(book, columns, widths.found());
        for (List<Cell> row : held) {
            item(begun, row);
        }
        held.clear();
        sheet = begun;
        return begun;
    }

    /** Ends the sheet with its totals. */
    @Override
    public void close() throws IOException {
        SheetStream ended = begun();
        int last = ended.row();
        String label = messages.say("workbook.total");
        for (LongTotals.Sum sum : totals.sums()) {
            ended.begin();
            for (int at = 0; at < columns.size(); at++) {
                ended.cell(sum.cell(at, label), at, Weight.BOLD, Rule.ABOVE, sum.formula(at, last));
            }
            ended.finish();
        }
        if (rows > MOST) {
            ended.begin();
            ended.across(messages.say("workbook.full", rows), Weight.ITALIC);
            ended.finish();
        }
        ended.end(last);
    }
}
