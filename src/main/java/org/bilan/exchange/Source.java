package org.bilan.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A data folder or a workbook: tables under their names. */
interface Source extends Closeable {

    /** For each table that is there, the name of its file or sheet; what is no table is reported. */
    Map<Layout<?>, String> tables(Problems problems) throws IOException;

    /** The rows of one of {@link #tables}. */
    Rows open(Layout<?> layout) throws IOException, UnreadableTable;

    /** The folder that photos, documents and narratives are in. */
    Path folder();

    /** The source at a path: a folder, or an {@code .xlsx} file. */
    static Source at(Path path) throws IOException, UnreadableTable {
        if (path.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")) {
            return new WorkbookSource(path);
        }
        return new FolderSource(path);
    }
}
