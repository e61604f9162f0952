package org.bilan.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.bilan.template.ParagraphText.Span;
import org.jspecify.annotations.Nullable;

/** Where in a part a walk through all of its elements stands. */
final class Surroundings {
    private final String part;
    private final boolean main;
    private final WhereInPart where;
    private final Deque<Grid> grids = new ArrayDeque<>();
    private @Nullable ParagraphText text;
    private Optional<Integer> title = Optional.empty();
    private Optional<XmlElement> properties = Optional.empty();
    private List<ParagraphText.Found> tags = List.of();
    private boolean boxed;

    Surroundings(String part, boolean main) {
        this.part = part;
        this.main = main;
        this.where = new WhereInPart(part);
    }

    /** A table on the way. */
    private static final class Grid {
        final XmlElement element;
        final int number;
        int row;
        int column;

        @Nullable
        XmlElement cell;

        Grid(XmlElement element, int number) {
            this.element = element;
            this.number = number;
        }
    }

    String part() {
        return part;
    }

    boolean isMain() {
        return main;
    }

    /** Headers and footers, which no reader of a document's structure meets. */
    boolean isMargin() {
        return part.contains("header") || part.contains("footer");
    }

    void paragraph(XmlElement element, Optional<Integer> level) {
        where.nextParagraph(element);
        text = ParagraphText.of(element);
        tags = text.tags();
        properties = element.child("w:pPr");
        boxed = element.contains("w:txbxContent");
        title = level;
        level.ifPresent(one -> where.heading(one, text().text()));
    }

    void table(XmlElement element) {
        grids.push(new Grid(element, where.nextTable()));
    }

    void leaveTable() {
        grids.pop();
        where.enter(cell());
    }

    void row() {
        if (!grids.isEmpty()) {
            grids.element().row++;
            grids.element().column = 0;
        }
    }

    void cell(XmlElement element) {
        if (!grids.isEmpty()) {
            grids.element().column++;
            grids.element().cell = element;
            where.enter(cell());
        }
    }

    private Optional<Place.Cell> cell() {
        Grid grid = grids.peek();
        return grid == null ? Optional.empty() : Optional.of(new Place.Cell(grid.number, grid.row, grid.column));
    }

    /** The innermost table. */
    Optional<XmlElement> innermostTable() {
        return Optional.ofNullable(grids.peek()).map(grid -> grid.element);
    }

    /** The cell of the innermost table. */
    Optional<XmlElement> innermostCell() {
        return Optional.ofNullable(grids.peek()).map(grid -> grid.cell);
    }

    /** The properties of the paragraph last begun: a paragraph may have thousands of runs that ask. */
    Optional<XmlElement> properties() {
        return properties;
    }

    /** Whether a text box stands in the paragraph last begun. */
    boolean isBoxed() {
        return boxed;
    }

    List<ParagraphText.Found> tags() {
        return tags;
    }

    /** The text of the paragraph last begun. */
    ParagraphText text() {
        return text == null ? ParagraphText.NONE : text;
    }

    /** The level of the paragraph last begun if it is a heading. */
    Optional<Integer> title() {
        return title;
    }

    /** The paragraph last begun, no piece of it. */
    Place place() {
        return place(new Span(0, 0));
    }

    Place place(Span span) {
        return where.place(text().text(), span);
    }
}
