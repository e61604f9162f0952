package org.bilan.document;

import java.util.List;

/**
 * A piece of a document's text and where it stands.
 *
 * @param kind {@code paragraph} at part and number; {@code cell} at part, table, row and column of a Word file;
 *     {@code sheet} at sheet and cell of a workbook; {@code page} at the page's number; {@code line} at the line's; {@code part.text} at the part and the
 *     number of the text in it. All numbers count from 1
 */
public record PlacedText(String kind, List<String> at, String text) {
    public PlacedText {
        at = List.copyOf(at);
    }

    public static PlacedText of(String kind, String text, Object... at) {
        return new PlacedText(kind, List.of(at).stream().map(String::valueOf).toList(), text);
    }
}
