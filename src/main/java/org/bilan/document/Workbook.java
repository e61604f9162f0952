package org.bilan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilan.value.Wording;

/** Writes tables as an XLSX workbook, a sheet each: typed cells, frozen heading, widths, totals. */
public final class Workbook {
    private Workbook() {}

    /** The same tables give the same bytes. Text is never a formula. */
    public static byte[] write(List<Table> tables, Wording wording) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        SheetNames names = new SheetNames(wording.language());
        Map<String, Map<String, String>> results = new HashMap<>();
        try (org.dhatim.fastexcel.Workbook workbook = SteadyWorkbook.open(out)) {
            for (int at = 0; at < tables.size(); at++) {
                Table table = tables.get(at);
                TableSheet sheet = new TableSheet(workbook.newWorksheet(names.next(table.title())), table, wording);
                sheet.write();
                results.put("xl/worksheets/sheet" + (at + 1) + ".xml", sheet.results());
            }
            if (tables.isEmpty()) {
                workbook.newWorksheet(names.next(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyWorkbook.settle(out.toByteArray(), results);
    }
}
