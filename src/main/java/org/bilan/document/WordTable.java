package org.bilan.document;

/** Writes a {@link Table} as WordprocessingML: its caption, then the table, then the paragraph Word wants after it. */
public final class WordTable {
    private WordTable() {}

    /** Block content; empty for a table without rows. */
    public static String write(Table table, WordPlace place) {
        throw new UnsupportedOperationException();
    }
}
