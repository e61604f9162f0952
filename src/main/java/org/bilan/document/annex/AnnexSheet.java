package org.bilan.document.annex;

import java.util.List;

/**
 * One annex as a report shows it, in words of the report's language.
 *
 * @param name {@code Annexe 3}
 * @param place the label of its first page, {@code A3-1}
 * @param listed that label as the list shows it, with a word where the annex is not printed
 * @param belongs what it belongs to, in a few words for the list
 * @param heads of the table of what it belongs to; the last column holds amounts
 * @param rows of that table; none where it belongs to the report as a whole
 * @param remarks where it is, and what was done to it
 * @param body what follows its divider page
 */
public record AnnexSheet(
        String name,
        String title,
        String place,
        String listed,
        String belongs,
        List<String> heads,
        List<List<String>> rows,
        List<String> remarks,
        AnnexBody body) {
    public AnnexSheet {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        remarks = List.copyOf(remarks);
    }
}
