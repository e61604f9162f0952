package org.bilan.document.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.value.Wording;

/** Writes tables as an XLSX workbook, a sheet each: typed cells, frozen heading, widths, totals. */
public final class Workbook {
    private Workbook() {}

    /** The same tables give the same bytes. Text is never a formula. */
    public static byte[] write(List<Table> tables, Wording wording) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (SheetBook book =
                new SheetBook(out, tables.stream().map(Table::title).toList(), wording)) {
            for (Table table : tables) {
                new TableSheet(book, table).write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
