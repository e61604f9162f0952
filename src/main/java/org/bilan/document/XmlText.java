package org.bilan.document;

/**
 * Text made safe to stand in XML 1.0: markup escaped, and what XML cannot hold (most control characters, half
 * surrogates, U+FFFE and U+FFFF; clause 2.2) left out.
 */
public final class XmlText {
    private XmlText() {}

    /** For element content and for attribute values in double quotes. */
    public static String escape(String text) {
        int first = firstToChange(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
        int at = first;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            append(out, sign);
            at += Character.charCount(sign);
        }
        return out.toString();
    }

    /** The text that {@link #escape} made safe. */
    public static String unescape(String xml) {
        return xml.indexOf('&') < 0
                ? xml
                : xml.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&#9;", "\t")
                        .replace("&#10;", "\n")
                        .replace("&#13;", "\r")
                        .replace("&amp;", "&");
    }

    /** Without what XML cannot hold; markup is left as it is, for writers that escape themselves. */
    public static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> isAllowed(sign) || sign == '\t' || sign == '\n' || sign == '\r')
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static int firstToChange(String text) {
        int at = 0;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isPlain(char sign) {
        return sign >= ' ' && sign < 0xD800 && sign != '<' && sign != '>' && sign != '&' && sign != '"';
    }

    private static void append(StringBuilder out, int sign) {
        switch (sign) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\t', '\n', '\r' -> out.append("&#").append(sign).append(';');
            default -> {
                if (isAllowed(sign)) {
                    out.appendCodePoint(sign);
                }
            }
        }
    }

    private static boolean isAllowed(int sign) {
        boolean surrogate = sign >= 0xD800 && sign <= 0xDFFF;
        return sign >= ' ' && !surrogate && sign != 0xFFFE && sign != 0xFFFF;
    }
}
