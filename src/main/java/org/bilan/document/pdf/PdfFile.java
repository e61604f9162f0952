package org.bilan.document.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A PDF with the page, counted from one, that every bookmark of the Word document stands on. {@code labels} holds the
 * numbers that the pages bear, empty where they only count them; {@code missing} the characters that no bundled font can
 * draw, each printed as a white square.
 */
public record PdfFile(
        byte[] bytes, Map<String, Integer> pages, List<String> labels, int pageCount, SortedSet<Integer> missing) {
    public PdfFile {
        pages = Map.copyOf(pages);
        labels = List.copyOf(labels);
    }

    /** The number printed on the page that every bookmark stands on. */
    public Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        pages.forEach((bookmark, page) ->
                numbers.put(bookmark, page <= labels.size() ? labels.get(page - 1) : Integer.toString(page)));
        return numbers;
    }
}
