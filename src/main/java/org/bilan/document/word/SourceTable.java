package org.bilan.document.word;

import java.util.List;

/**
 * A table that tells where the figures of a document come from, under a heading of its own.
 *
 * @param headings of its columns: page, figure, value, source
 */
public record SourceTable(String title, String introduction, List<String> headings, List<Group> groups) {
    public SourceTable {
        headings = List.copyOf(headings);
        groups = List.copyOf(groups);
    }

    /** The figures under one heading of the document. */
    public record Group(String heading, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A figure.
     *
     * @param bookmark where it is printed; empty where the text does not print it
     * @param link what the link there is called
     * @param how it was made, as a sentence
     * @param records that it was made from; empty for none
     */
    public record Line(String bookmark, String link, String label, String value, String how, String records) {}
}
