package org.bilan.exchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** A CSV file for each table (RFC 4180, but with LF), in UTF-8. */
final class FolderSink implements Sink {
    private final Path folder;

    FolderSink(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(Layout<?> layout, Iterator<List<String>> rows) throws IOException {
        List<Column> columns = layout.columns();
        try (Writer out = Files.newBufferedWriter(folder.resolve(layout.table() + ".csv"))) {
            writeRow(out, columns.stream().map(Column::name).toList());
            while (rows.hasNext()) {
                List<String> cells = rows.next();
                writeRow(
                        out,
                        columns.stream().map(column -> guarded(column, cells)).toList());
            }
        }
    }

    private static String guarded(Column column, List<String> cells) {
        String text = cells.get(column.position());
        return column.type().isNumber() ? text : CellText.guard(text);
    }

    private static void writeRow(Writer out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells.get(i)));
        }
        out.write('\n');
    }

    static String quoted(String text) {
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        // each file is closed when its table is written
    }
}
