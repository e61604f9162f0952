package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.template.ParagraphText.Found;
import org.bilan.template.ParagraphText.Span;

/** Counts paragraphs, tables and headings while a part is walked, to say where a tag stands. */
final class WhereInPart {
    private final String part;
    private final List<Title> trail = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int at = Place.NOWHERE;
    private Optional<Place.Cell> cell = Optional.empty();

    WhereInPart(String part) {
        this.part = part;
    }

    private record Title(int level, String text) {}

    void nextParagraph(XmlElement paragraph) {
        paragraphs++;
        at = paragraph.start();
    }

    /** Back in a paragraph, after those of a text box in it. */
    void in(XmlElement paragraph) {
        at = paragraph.start();
    }

    /** Counts what is copied without a look. */
    void pass(XmlElement element) {
        String raw = element.raw();
        paragraphs += count(raw, "<w:p>") + count(raw, "<w:p ");
        tables += count(raw, "<w:tbl>");
    }

    private static int count(String text, String piece) {
        int found = 0;
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            found++;
        }
        return found;
    }

    /** How far counting has come. */
    record Count(int paragraphs, int tables) {}

    Count count() {
        return new Count(paragraphs, tables);
    }

    /** Counts again from there: the second form of a text box (for older readers) is the same paragraphs. */
    void backTo(Count count) {
        paragraphs = count.paragraphs();
        tables = count.tables();
    }

    void heading(int level, String text) {
        trail.removeIf(title -> title.level() >= level);
        trail.add(new Title(level, text.strip()));
    }

    int nextTable() {
        return ++tables;
    }

    /** Enters a cell, or leaves it for the one around; gives where one was before. */
    Optional<Place.Cell> enter(Optional<Place.Cell> next) {
        Optional<Place.Cell> before = cell;
        cell = next;
        return before;
    }

    Place place(String line, Span span) {
        return new Place(
                part, trail.stream().map(Title::text).toList(), paragraphs, cell, line, span.from(), span.to(), at);
    }

    /** A line without its tags. */
    static String outside(String line, List<Found> tags) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Found one : tags) {
            rest.append(line, at, one.span().from());
            at = one.span().to();
        }
        return rest.append(line, at, line.length()).toString();
    }
}
