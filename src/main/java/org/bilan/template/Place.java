package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a template: the part ({@code word/document.xml}), the headings above it, outermost first,
 * the number of the paragraph in its part counted from 1, its cell if it stands in a table, and the paragraph's text
 * with the piece that is meant, {@code from} inclusive to {@code to} exclusive. {@code at} is where the paragraph, or
 * whatever is meant, begins in the text of the part; {@link #NOWHERE} if the whole part is meant.
 */
public record Place(
        String part, List<String> headings, int paragraph, Optional<Cell> cell, String line, int from, int to, int at) {
    /** For {@link #at}. */
    public static final int NOWHERE = -1;

    public Place {
        headings = List.copyOf(headings);
    }

    Place(String part, List<String> headings, int paragraph, Optional<Cell> cell, String line, int from, int to) {
        this(part, headings, paragraph, cell, line, from, to, NOWHERE);
    }

    /** Two places are one if people call them so: a text box kept in two forms, for new readers and old, is one place. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place that
                && part.equals(that.part)
                && headings.equals(that.headings)
                && paragraph == that.paragraph
                && cell.equals(that.cell)
                && line.equals(that.line)
                && from == that.from
                && to == that.to;
    }

    @Override
    public int hashCode() {
        return Objects.hash(part, paragraph, line, from);
    }

    /** A table of the part, its row and column, each counted from 1. */
    public record Cell(int table, int row, int column) {}

    /** A place that is a whole part, or the package when the part's name is empty. */
    static Place ofPart(String part) {
        return new Place(part, List.of(), 0, Optional.empty(), "", 0, 0);
    }

    /** The same place, another line of text there. */
    Place in(String otherLine, ParagraphText.Span span) {
        return new Place(part, headings, paragraph, cell, otherLine, span.from(), span.to(), at);
    }

    /** In words: {@code corps, « Budget », tableau 1, rangée 2, colonne 3}. */
    public String worded(Language language) {
        Messages messages = Messages.of(Place.class, language);
        List<String> words = new ArrayList<>();
        words.add(messages.say("part." + kindOfPart()));
        headings.forEach(heading -> words.add(messages.say("place.heading", heading)));
        cell.ifPresentOrElse(
                in -> words.add(messages.say("place.cell", number(in.table()), number(in.row()), number(in.column()))),
                () -> words.add(paragraph == 0 ? part : messages.say("place.paragraph", number(paragraph))));
        words.removeIf(String::isEmpty);
        return String.join(", ", words);
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    private String kindOfPart() {
        String file = part.substring(part.lastIndexOf('/') + 1);
        return List.of("header", "footer", "footnotes", "endnotes", "document").stream()
                .filter(file::startsWith)
                .findFirst()
                .orElse("file");
    }

    /** Whether it comes before another in the same part. */
    boolean isBefore(Place other) {
        return at < other.at || at == other.at && from < other.from;
    }

    /** The line with the piece marked: {@code Reçu : »{{ montent }}«}; the line alone if no piece of it is meant. */
    public String marked() {
        return from == to ? line : line.substring(0, from) + "»" + piece() + "«" + line.substring(to);
    }

    /** The piece that is meant. */
    public String piece() {
        return line.substring(from, to);
    }
}
