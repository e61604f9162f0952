package org.bilan.document.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** XHTML as it is written, element by element; text and attributes are escaped, what XML cannot hold is left out. */
public final class Markup {
    private static final Pattern LONE_NUMBER =
            Pattern.compile("(?:<span[^>]*>)?<span class=\"(ref)\" data-ref=\"[^\"]*\"></span>(?:</\\w+>)*");

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** {@code attributes} are names and values by turns; one with a null value is not written. */
    Markup open(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append('>');
        return this;
    }

    Markup empty(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    private void attributes(@Nullable String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(value, out);
                out.append('"');
            }
        }
    }

    Markup text(String text) {
        escape(text, out);
        return this;
    }

    /** Markup that is well-formed already. */
    Markup raw(CharSequence markup) {
        out.append(markup);
        return this;
    }

    int length() {
        return out.length();
    }

    /** Puts markup in at a place that {@link #length()} gave. */
    void insert(int place, String markup) {
        out.insert(place, markup);
    }

    /** Takes an element without attributes away again when it is all that was written since {@code place}. */
    void unwrapLone(int place, String tag) {
        String open = '<' + tag + '>';
        String close = "</" + tag + '>';
        boolean lone = out.indexOf(open, place) == place
                && out.indexOf("<", place + open.length()) == out.length() - close.length();
        if (lone) {
            out.setLength(out.length() - close.length());
            out.delete(place, place + open.length());
        }
    }

    /**
     * Joins a leader to the page number that alone follows it: the engine fills a line up to a number only when both
     * are made in one go. False when something else follows.
     */
    boolean numberAfter(int place, String leader) {
        Matcher number = LONE_NUMBER.matcher(out.substring(place));
        if (!number.matches()) {
            return false;
        }
        out.insert(place + number.start(1) + "ref".length(), "-" + leader);
        return true;
    }

    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        escape(text, escaped);
        return escaped.toString();
    }

    private static void escape(String text, StringBuilder into) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '&' -> into.append("&amp;");
                case '"' -> into.append("&quot;");
                default -> {
                    if (sign >= ' ' && sign != '\ufffe' && sign != '\uffff' || sign == '\n' || sign == '\t') {
                        into.append(sign);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
