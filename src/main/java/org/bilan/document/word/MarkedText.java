package org.bilan.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Figures marked in the Markdown of a narrative, by signs that stand for nothing in it: private ones of Unicode
 * (chapter 23.5) before the mark, behind it and behind the value. {@link WordNarrative} makes bookmarks of them.
 */
public final class MarkedText {
    static final char MARK = '\uE0F1';
    static final char VALUE = '\uE0F2';
    static final char END = '\uE0F3';

    private static final int LENGTH = 17;

    private static final Pattern SIGNS = Pattern.compile("\uE0F1F[0-9a-f]{16}\uE0F2|[\uE0F1\uE0F2\uE0F3]");

    private static final Pattern FIGURE = Pattern.compile("\uE0F1(F[0-9a-f]{16})\uE0F2([^\uE0F1\uE0F2\uE0F3]*)\uE0F3");

    private MarkedText() {}

    /** The value of a figure with its mark around. */
    public static String of(String mark, String value) {
        return MARK + mark + VALUE + value + END;
    }

    /** The mark that begins at a place of a text; null where none does, whatever stands there. */
    static @Nullable String markAt(String text, int at) {
        int end = at + 1 + LENGTH;
        boolean marked = text.charAt(at) == MARK && end < text.length() && text.charAt(end) == VALUE;
        String mark = marked ? text.substring(at + 1, end) : "";
        return mark.matches("F[0-9a-f]{16}") ? mark : null;
    }

    /** The text with its figures apart. */
    public static Phrase phrase(String text) {
        List<Phrase.Piece> pieces = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        int read = 0;
        while (figure.find()) {
            pieces.add(new Phrase.Piece(plain(text.substring(read, figure.start())), ""));
            pieces.add(new Phrase.Piece(figure.group(2), figure.group(1)));
            read = figure.end();
        }
        pieces.add(new Phrase.Piece(plain(text.substring(read)), ""));
        return new Phrase(
                pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
    }

    /** Without marks. */
    public static String plain(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }
}
