package org.bilan.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Where an export goes: a folder of CSV files or a workbook. The same records give the same bytes. */
interface Sink extends Closeable {

    /** Writes one table, its header first. */
    void write(Layout<?> layout, Iterator<List<String>> rows) throws IOException;
}
