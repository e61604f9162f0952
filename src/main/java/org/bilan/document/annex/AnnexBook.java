package org.bilan.document.annex;

import java.util.List;

/**
 * The annexes of a report, in their order, with the words of the page that lists them.
 *
 * @param language of the report, {@code fr-CA}
 * @param heads of the list: number, title, what it belongs to, page
 */
public record AnnexBook(
        String language, String title, String introduction, List<String> heads, List<AnnexSheet> sheets) {
    public AnnexBook {
        heads = List.copyOf(heads);
        sheets = List.copyOf(sheets);
    }
}
