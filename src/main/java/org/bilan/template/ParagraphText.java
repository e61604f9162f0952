package org.bilan.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text of a paragraph joined over its runs, and which element holds which of its signs. Deleted text of tracked
 * changes, field codes, and what lies in text boxes do not count; a tab and a line break are a sign each.
 */
final class ParagraphText {
    private static final Set<String> SKIPPED = Set.of(
            "w:pPr",
            "w:rPr",
            "w:del",
            "w:moveFrom",
            "w:instrText",
            "w:delText",
            "w:drawing",
            "w:pict",
            "w:object",
            "mc:AlternateContent",
            "m:oMath",
            "m:oMathPara",
            "w:sdtPr",
            "w:ruby");
    private static final Map<String, String> SIGNS = Map.of(
            "w:tab", "\t", "w:ptab", "\t", "w:br", "\n", "w:cr", "\n", "w:noBreakHyphen", "-", "w:softHyphen", "");
    private static final Set<String> CONTENT = Set.of(
            "w:drawing",
            "w:pict",
            "w:object",
            "mc:AlternateContent",
            "m:oMath",
            "m:oMathPara",
            "w:fldChar",
            "w:fldSimple",
            "w:footnoteReference",
            "w:endnoteReference",
            "w:sym");

    private final StringBuilder text = new StringBuilder();
    private final Map<XmlElement, Span> spans = new IdentityHashMap<>();
    private boolean onlyText = true;

    private ParagraphText() {}

    /** From {@code from} inclusive to {@code to} exclusive in the joined text. */
    record Span(int from, int to) {
        boolean touches(Span other) {
            return from < other.to && other.from < to;
        }

        boolean isEmpty() {
            return from == to;
        }
    }

    static ParagraphText of(XmlElement paragraph) {
        ParagraphText read = new ParagraphText();
        read.walk(paragraph);
        return read;
    }

    String text() {
        return text.toString();
    }

    /** Whether there is nothing but text: no picture, field or note that a vanishing paragraph would take along. */
    boolean isOnlyText() {
        return onlyText;
    }

    Span span(XmlElement element) {
        return spans.getOrDefault(element, new Span(0, 0));
    }

    private void walk(XmlElement element) {
        int from = text.length();
        onlyText &= !CONTENT.contains(element.name());
        if (element.is("w:t")) {
            element.children().forEach(child -> {
                if (child instanceof XmlText piece) {
                    text.append(piece.text());
                }
            });
        } else if (SIGNS.containsKey(element.name())) {
            text.append(SIGNS.get(element.name()));
        } else if (!SKIPPED.contains(element.name())) {
            element.elements().forEach(this::walk);
        }
        spans.put(element, new Span(from, text.length()));
    }

    /** A pair of braces with what it says. */
    record Found(Tag tag, Span span) {}

    /** Every tag of the text in order; braces that do not pair are tags that are wrong. */
    List<Found> tags() {
        return tags(text.toString());
    }

    static List<Found> tags(String text) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("{{", at);
            int close = text.indexOf("}}", at);
            if (close >= 0 && (open < 0 || close < open)) {
                found.add(wrong(TemplateFinding.Code.TAG_NOT_OPENED, text, close, close + 2));
                at = close + 2;
            } else if (open < 0) {
                break;
            } else {
                at = tag(text, open, close, found);
            }
        }
        return found;
    }

    private static int tag(String text, int open, int close, List<Found> found) {
        int next = text.indexOf("{{", open + 2);
        int limit = next < 0 ? text.length() : next;
        if (close < 0 || close > limit) {
            found.add(wrong(TemplateFinding.Code.TAG_NOT_CLOSED, text, open, Math.min(limit, open + 60)));
            return limit;
        }
        found.add(new Found(TagParser.parse(text.substring(open + 2, close)), new Span(open, close + 2)));
        return close + 2;
    }

    private static Found wrong(TemplateFinding.Code code, String text, int from, int to) {
        return new Found(new Tag.Wrong(code, text.substring(from, to)), new Span(from, to));
    }
}
