package org.bilan.document;

import java.util.Map;
import java.util.SortedSet;

/**
 * A PDF with the page, as printed on it, that every bookmark of the Word document stands on. {@code missing} holds the
 * characters that no bundled font can draw; each is printed as a white square.
 */
public record PdfFile(byte[] bytes, Map<String, Integer> pages, int pageCount, SortedSet<Integer> missing) {
    public PdfFile {
        pages = Map.copyOf(pages);
    }
}
