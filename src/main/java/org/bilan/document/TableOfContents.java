package org.bilan.document;

import java.util.Map;

/** The table of contents of a Word document: a field whose last result Word shows until somebody updates it. */
public final class TableOfContents {
    private TableOfContents() {}

    /** The document with {@code pages} (bookmark to page number) as the result of its references to pages. */
    public static byte[] number(byte[] docx, Map<String, Integer> pages) {
        throw new UnsupportedOperationException();
    }
}
