package org.bilan.document;

import java.util.List;
import org.bilan.value.Wording;

/** Writes tables as an XLSX workbook, a sheet each: typed cells, frozen heading, widths, totals. */
public final class Workbook {
    private Workbook() {}

    /** The same tables give the same bytes. Text is never a formula. */
    public static byte[] write(List<Table> tables, Wording wording) {
        throw new UnsupportedOperationException();
    }
}
