package org.bilan.template;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part into a tree that remembers where each piece lies in the text. Only what Office Open XML allows: no
 * document type, no entities but the five of XML and character numbers.
 */
final class XmlReader {
    private static final int DEEPEST = 400;

    private final String source;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int at;

    private XmlReader(String source) {
        this.source = source;
    }

    /**
     * The root element.
     *
     * @throws NotXml if the text is not well-formed, has a document type, or nests deeper than 400
     */
    static XmlElement read(String source) {
        return new XmlReader(source).root();
    }

    /** A part that is not XML as Office Open XML wants it. */
    static final class NotXml extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotXml(String why, int at) {
            super(why + " at " + at);
        }
    }

    private XmlElement root() {
        XmlElement root = null;
        while (at < source.length()) {
            int tag = source.indexOf('<', at);
            text(at, tag < 0 ? source.length() : tag);
            if (tag < 0) {
                break;
            }
            at = tag;
            XmlElement opened = markup();
            if (root == null) {
                root = opened;
            } else if (opened != null && open.isEmpty() && opened != root) {
                throw new NotXml("two roots", tag);
            }
        }
        if (root == null || !open.isEmpty()) {
            throw new NotXml("not closed", at);
        }
        return root;
    }

    private void text(int from, int to) {
        if (from == to) {
            return;
        }
        if (!open.isEmpty()) {
            open.peek().append(new XmlText(source, from, to));
        } else if (!source.substring(from, to).replace("\ufeff", "").isBlank()) {
            throw new NotXml("text outside", from);
        }
    }

    private @Nullable XmlElement markup() {
        if (source.startsWith(XmlText.CDATA, at)) {
            int start = at;
            at = after("]]>");
            text(start, at);
        } else if (source.startsWith("<!--", at)) {
            at = after("-->");
        } else if (source.startsWith("<?", at)) {
            at = after("?>");
        } else if (source.startsWith("<!", at)) {
            throw new NotXml("document type", at);
        } else if (source.startsWith("</", at)) {
            close();
        } else {
            return open();
        }
        return null;
    }

    private XmlElement open() {
        int start = at;
        int end = endOfTag();
        boolean empty = source.charAt(end - 1) == '/';
        XmlElement element = new XmlElement(source, name(start + 1), start, end + 1);
        if (!open.isEmpty()) {
            open.peek().append(element);
        }
        if (AltTags.of(element).isPresent()) {
            open.forEach(XmlElement::markAltTag);
        }
        if (!empty) {
            if (open.size() >= DEEPEST) {
                throw new NotXml("nested too deep", start);
            }
            open.push(element);
        }
        at = end + 1;
        return element;
    }

    private void close() {
        int start = at;
        int end = endOfTag();
        if (open.isEmpty() || !open.peek().is(name(start + 2))) {
            throw new NotXml("closes what is not open", start);
        }
        open.pop().close(start, end + 1);
        at = end + 1;
    }

    private String name(int from) {
        int to = from;
        while (to < source.length() && isName(source.charAt(to))) {
            to++;
        }
        if (to == from) {
            throw new NotXml("no name", from);
        }
        return source.substring(from, to);
    }

    private static boolean isName(char sign) {
        return Character.isLetterOrDigit(sign) || sign == ':' || sign == '_' || sign == '-' || sign == '.';
    }

    private int endOfTag() {
        char quote = 0;
        for (int i = at + 1; i < source.length(); i++) {
            char sign = source.charAt(i);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '>') {
                return i;
            } else if (sign == '<') {
                break;
            }
        }
        throw new NotXml("tag not closed", at);
    }

    private int after(String mark) {
        int found = source.indexOf(mark, at);
        if (found < 0) {
            throw new NotXml("not closed", at);
        }
        return found + mark.length();
    }

    /** Text with its entities resolved. */
    static String decoded(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        int from = 0;
        for (int amp = raw.indexOf('&'); amp >= 0; amp = raw.indexOf('&', from)) {
            int end = raw.indexOf(';', amp);
            if (end < 0) {
                throw new NotXml("entity not closed", amp);
            }
            out.append(raw, from, amp);
            entity(raw.substring(amp + 1, end), out, amp);
            from = end + 1;
        }
        return out.append(raw, from, raw.length()).toString();
    }

    private static void entity(String name, StringBuilder out, int at) {
        switch (name) {
            case "lt" -> out.append('<');
            case "gt" -> out.append('>');
            case "amp" -> out.append('&');
            case "quot" -> out.append('"');
            case "apos" -> out.append('\'');
            default -> out.appendCodePoint(number(name, at));
        }
    }

    private static int number(String name, int at) {
        try {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            if (Character.isValidCodePoint(code)) {
                return code;
            }
        } catch (NumberFormatException notANumber) {
            throw new NotXml("unknown entity " + name, at);
        }
        throw new NotXml("unknown entity " + name, at);
    }
}
