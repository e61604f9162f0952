package org.bilan.report.trace;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** JSON being written as RFC 8785 wants it; whoever writes puts the keys in order. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    JsonText begin(char bracket) {
        comma();
        out.append(bracket);
        return this;
    }

    JsonText end(char bracket) {
        out.append(bracket);
        return this;
    }

    JsonText key(String key) {
        comma();
        quoted(key);
        out.append(':');
        return this;
    }

    JsonText text(String key, String text) {
        key(key);
        quoted(text);
        return this;
    }

    <T> void list(List<T> items, Consumer<T> write) {
        out.append('[');
        items.forEach(write);
        out.append(']');
    }

    private void comma() {
        if (!out.isEmpty() && "{[:".indexOf(out.charAt(out.length() - 1)) < 0) {
            out.append(',');
        }
    }

    /** Section 3.2.2.2: only what must be is escaped, in small letters. */
    private void quoted(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(sign < ' ' ? String.format(Locale.ROOT, "\\u%04x", (int) sign) : sign);
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
