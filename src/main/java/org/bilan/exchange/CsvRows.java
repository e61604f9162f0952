package org.bilan.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads comma-separated values (RFC 4180), or semicolon-separated ones as a French spreadsheet writes them: the header
 * says which. Lines end in LF, CRLF or CR. Rows that are blank are passed over.
 */
final class CsvRows implements Rows {
    private static final int HEADER = 1 << 16;
    private static final int END = -1;
    private static final String SEPARATORS = ",;\t";

    private final BufferedReader in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int columns = 8;

    CsvRows(Reader reader) throws IOException {
        in = new BufferedReader(reader, HEADER);
        separator = separator();
    }

    private CsvRows(BufferedReader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Of a report, whose first rows may be titles: the comma, semicolon or tab that its beginning has most of. */
    static CsvRows ofReport(Reader reader) throws IOException {
        BufferedReader in = new BufferedReader(reader, HEADER);
        in.mark(HEADER);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int count = 0; count < HEADER - 1; count++) {
            int sign = in.read();
            if (sign == END) {
                break;
            }
            quoted ^= sign == '"';
            int at = quoted ? -1 : SEPARATORS.indexOf(sign);
            if (at >= 0) {
                counts[at]++;
            }
        }
        in.reset();
        int most = 0;
        for (int at = 1; at < counts.length; at++) {
            most = counts[at] > counts[most] ? at : most;
        }
        return new CsvRows(in, SEPARATORS.charAt(most));
    }

    @Override
    public @Nullable RawRow next() throws IOException, UnreadableTable {
        while (true) {
            int start = line;
            List<String> cells = new ArrayList<>(columns);
            int ended = readRow(cells, start);
            RawRow row = new RawRow(start, cells);
            if (!row.isBlank()) {
                columns = cells.size();
                return row;
            }
            if (ended == END) {
                return null;
            }
        }
    }

    private int readRow(List<String> cells, int start) throws IOException, UnreadableTable {
        int ended;
        do {
            ended = readCell(start);
            if (cells.size() == Limits.COLUMNS) {
                throw new UnreadableTable(start, "table.columns", Limits.COLUMNS);
            }
            cells.add(cell.toString());
        } while (ended == separator);
        return ended;
    }

    /** Leaves the text in {@code cell}; returns what ended it: the separator, a line feed or the end of the file. */
    private int readCell(int start) throws IOException, UnreadableTable {
        cell.setLength(0);
        int sign = in.read();
        if (sign == '"') {
            readQuoted(start);
            sign = in.read();
            if (sign != separator && sign != '\r' && sign != '\n' && sign != END) {
                throw new UnreadableTable(line, "csv.quote.inside");
            }
        }
        while (sign != separator && sign != '\n' && sign != END) {
            if (sign == '\r') {
                skipLineFeed();
                sign = '\n';
                break;
            }
            if (sign == '"') {
                throw new UnreadableTable(line, "csv.quote.inside");
            }
            append(sign, start);
            sign = in.read();
        }
        if (sign == '\n') {
            line++;
        }
        return sign;
    }

    /** Up to the closing quotation mark; two of them stand for one. */
    private void readQuoted(int start) throws IOException, UnreadableTable {
        int opened = line;
        while (true) {
            int sign = in.read();
            if (sign == END) {
                throw new UnreadableTable(opened, "csv.quote.open");
            }
            if (sign == '"') {
                in.mark(1);
                if (in.read() != '"') {
                    in.reset();
                    return;
                }
            } else if (sign == '\r') {
                skipLineFeed();
                sign = '\n';
            }
            if (sign == '\n') {
                line++;
            }
            if (cell.length() >= Limits.CELL) {
                throw new UnreadableTable(opened, "csv.quote.long", Limits.CELL);
            }
            cell.append((char) sign);
        }
    }

    private void append(int sign, int start) throws UnreadableTable {
        if (cell.length() >= Limits.CELL) {
            throw new UnreadableTable(start, "cell.long", Limits.CELL);
        }
        cell.append((char) sign);
    }

    private void skipLineFeed() throws IOException {
        in.mark(1);
        if (in.read() != '\n') {
            in.reset();
        }
    }

    /** The semicolon when the header has one and no comma. */
    private char separator() throws IOException {
        in.mark(HEADER);
        boolean quoted = false;
        boolean semicolon = false;
        char found = ',';
        for (int count = 0; count < HEADER - 1; count++) {
            int sign = in.read();
            if (sign == END || !quoted && (sign == '\n' || sign == '\r')) {
                found = semicolon ? ';' : ',';
                break;
            }
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && sign == ',') {
                break;
            }
            semicolon |= !quoted && sign == ';';
        }
        in.reset();
        return found;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
