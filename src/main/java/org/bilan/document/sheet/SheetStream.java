package org.bilan.document.sheet;

import java.io.IOException;
import java.util.List;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.sheet.SheetLook.Rule;
import org.bilan.document.sheet.SheetLook.Weight;

/** Writes one sheet: its heading in the first row, which stays in sight and is printed on every page, then row by row. */
final class SheetStream {
    /** Rows of a sheet, with its heading. */
    static final int MOST = 1_048_576;

    /** Of a row, in points, and of a line of text in it. */
    private static final int HIGHEST = 409;

    private static final int LINE = 15;

    private static final String BEFORE = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
            + "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
            + " state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/></sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>";
    private static final String PRINT =
            "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                    + "<pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
                    + "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>";

    private final SheetBook book;
    private final SheetCells cells;
    private final StringBuilder line = new StringBuilder(4096);
    private final List<Table.Column> columns;
    private final List<Double> widths;
    private int row;
    /** Where the mark of the row that is being written ends, and how many lines of text its cells take. */
    private int mark;

    private int lines;

    /** Begins the book's next sheet. {@code widths} are in signs. */
    SheetStream(SheetBook book, List<Table.Column> columns, List<Double> widths) throws IOException {
        this.book = book;
        this.cells = new SheetCells(book.looks(), book.wording());
        this.columns = columns;
        this.widths = widths;
        book.next();
        line.append(SheetBook.HEAD).append("<worksheet xmlns=\"").append(SheetBook.MAIN);
        line.append("\">").append(BEFORE);
        for (int at = 0; at < widths.size(); at++) {
            line.append("<col min=\"").append(at + 1).append("\" max=\"").append(at + 1);
            line.append("\" width=\"").append(widths.get(at)).append("\" customWidth=\"1\"/>");
        }
        line.append("</cols><sheetData>");
        begin();
        for (int at = 0; at < columns.size(); at++) {
            SheetLook look =
                    new SheetLook("", Weight.BOLD, Rule.BELOW, columns.get(at).figures(), true, false);
            cells.text(line, columns.get(at).heading(), at, row, look);
            lines = Math.max(lines, lines(columns.get(at).heading(), at));
        }
        finish();
    }

    /** The number of the row that was begun last, from 1. */
    int row() {
        return row;
    }

    void begin() {
        row++;
        lines = 1;
        line.append("<row r=\"").append(row).append('"');
        mark = line.length();
        line.append('>');
    }

    /** A cell of the row; with a formula where there is one, whose result the cell's value is. */
    void cell(Cell cell, int column, Weight weight, Rule rule, String formula) {
        int taken = cell instanceof Cell.Text text ? lines(text.text(), column) : 1;
        lines = Math.max(lines, taken);
        boolean figures = columns.get(column).figures();
        cells.write(
                line, cell, column, row, figures, new SheetLook("", weight, rule, false, taken > 1, false), formula);
    }

    /** That a text takes in its column: its letters are narrower than the digits that widths count, which makes up for broken lines. */
    private int lines(String text, int column) {
        double room = widths.get(column) - 1;
        if (text.length() <= room && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 0;
        for (String part : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(part.length() / room));
        }
        return lines;
    }

    /** A text that runs over the empty cells at its right. */
    void across(String text, Weight weight) {
        cells.text(line, text, 0, row, new SheetLook("", weight, Rule.NONE, false, false, false));
    }

    void finish() throws IOException {
        if (lines > 1) {
            line.insert(mark, " ht=\"" + Math.min(HIGHEST, lines * LINE) + "\"");
        }
        line.append("</row>");
        book.write(line);
        line.setLength(0);
    }

    /** Ends the sheet. {@code last} is the row down to which it can be filtered; 1 or less if it cannot. */
    void end(int last) throws IOException {
        String corner = SheetCells.column(columns.size() - 1);
        line.append("</sheetData>");
        if (last > 1) {
            line.append("<autoFilter ref=\"A1:").append(corner).append(last).append("\"/>");
        }
        line.append(PRINT)
                .append("<ignoredErrors><ignoredError sqref=\"A1:")
                .append(corner)
                .append(row);
        line.append("\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
        book.write(line);
        line.setLength(0);
        book.end(last > 1 ? "$A$1:$" + corner + "$" + last : "");
    }
}
