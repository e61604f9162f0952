package org.bilan.template;

import java.util.List;
import java.util.Optional;

/**
 * Where something stands in a template: the part ({@code word/document.xml}), the headings above it, outermost first,
 * the number of the paragraph in its part counted from 1, its cell if it stands in a table, and the paragraph's text
 * with the piece that is meant, {@code from} inclusive to {@code to} exclusive.
 */
public record Place(
        String part, List<String> headings, int paragraph, Optional<Cell> cell, String line, int from, int to) {
    public Place {
        headings = List.copyOf(headings);
    }

    /** A table of the part, its row and column, each counted from 1. */
    public record Cell(int table, int row, int column) {}

    /** A place that is a whole part, or the package when the part's name is empty. */
    static Place ofPart(String part) {
        return new Place(part, List.of(), 0, Optional.empty(), "", 0, 0);
    }

    /** The piece that is meant. */
    public String piece() {
        return line.substring(from, to);
    }
}
