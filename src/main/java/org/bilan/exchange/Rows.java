package org.bilan.exchange;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one table, the header first, read one at a time. */
interface Rows extends Closeable {

    /**
     * The next row, or null after the last.
     *
     * @throws UnreadableTable if what follows cannot be told apart into rows
     */
    @Nullable
    RawRow next() throws IOException, UnreadableTable;
}
