package org.bilan.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * The CSV of the Bank of Canada's Valet service: terms, names and labels, then a line {@code "OBSERVATIONS"}, a header
 * {@code "date","FXUSDCAD",…} and a line for each date. What comes before the header is passed over.
 */
final class ValetCsv {
    private ValetCsv() {}

    /** @throws UnreadableTable if it has no observations, a line of another width, or too many lines */
    static void read(Reader reader, Observations into) throws IOException, UnreadableTable {
        try (CsvRows rows = new CsvRows(reader)) {
            List<String> header = header(rows);
            int count = 0;
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (++count > Limits.ROWS) {
                    throw new UnreadableTable(row.line(), "table.rows", Limits.ROWS);
                }
                if (row.cells().size() != header.size()) {
                    throw new UnreadableTable(
                            row.line(), "row.cells", row.cells().size(), header.size());
                }
                for (int at = 1; at < header.size(); at++) {
                    into.add(header.get(at), row.cells().get(0), row.cells().get(at), row.line());
                }
            }
        }
    }

    private static List<String> header(CsvRows rows) throws IOException, UnreadableTable {
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            List<String> cells = row.cells().stream().map(CellText::trim).toList();
            if (cells.get(0).equalsIgnoreCase("date") && cells.size() > 1) {
                return cells;
            }
        }
        throw new UnreadableTable(0, "rates.observations");
    }
}
