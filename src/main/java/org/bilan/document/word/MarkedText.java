package org.bilan.document.word;

import java.util.regex.Pattern;
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

    /** Without marks. */
    public static String plain(String text) {
        return SIGNS.matcher(text).replaceAll("");
    }
}
