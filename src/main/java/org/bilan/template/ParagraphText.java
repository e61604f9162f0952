package org.bilan.template;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.template.TemplateFinding.Code;

/**
 * The text of a paragraph joined over its runs, and which element holds which of its signs. Deleted text of tracked
 * changes, field codes, and what lies in text boxes do not count; a tab and a line break are a sign each.
 */
final class ParagraphText {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";
    private static final Pattern SPLIT_OPEN = Pattern.compile("\\{[\\s\\p{Z}]+\\{");
    private static final Pattern SPLIT_CLOSE = Pattern.compile("}[\\s\\p{Z}]+}");
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

    private static final Pattern LINE = Pattern.compile("[\\n\\r\\t]");

    /** Signs without width or meaning that some editors leave between two braces. */
    private static final Pattern HIDDEN = Pattern.compile("(?<=\\{)\\p{Cf}+(?=\\{)|(?<=})\\p{Cf}+(?=})");

    /** Of no paragraph. */
    static final ParagraphText NONE = new ParagraphText();

    private final StringBuilder text = new StringBuilder();
    private final Map<XmlElement, Span> spans = new IdentityHashMap<>();
    private boolean onlyText = true;
    private String joined = "";

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
        read.joined = read.text.toString();
        return read;
    }

    String text() {
        return joined;
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
            text.append(said(element));
        } else if (SIGNS.containsKey(element.name())) {
            text.append(SIGNS.get(element.name()));
        } else if (!SKIPPED.contains(element.name())) {
            element.elements().forEach(this::walk);
        }
        spans.put(element, new Span(from, text.length()));
    }

    /**
     * The text of a {@code w:t} as Word shows it: a new line of the file is a space, and blanks at the ends count only where
     * they are to be kept.
     */
    private static String said(XmlElement element) {
        StringBuilder said = new StringBuilder();
        element.children().forEach(child -> {
            if (child instanceof XmlText piece) {
                said.append(piece.text());
            }
        });
        String all = LINE.matcher(said).replaceAll(" ");
        boolean blankEnds = all.startsWith(" ") || all.endsWith(" ");
        return blankEnds && !element.attribute("xml:space").orElse("").equals("preserve") ? all.strip() : all;
    }

    /** A pair of braces with what it says. */
    record Found(Tag tag, Span span) {}

    /** Every tag of the text in order; braces that do not pair are tags that are wrong. */
    List<Found> tags() {
        return tags(joined);
    }

    static List<Found> tags(String text) {
        Matcher hidden = HIDDEN.matcher(text);
        if (!hidden.find()) {
            return found(text);
        }
        int[] places = new int[text.length() + 1];
        StringBuilder shown = new StringBuilder();
        int from = 0;
        do {
            from = show(text, from, hidden.start(), shown, places) + hidden.end() - hidden.start();
        } while (hidden.find());
        show(text, from, text.length(), shown, places);
        return found(shown.toString()).stream()
                .map(one -> new Found(
                        one.tag(),
                        new Span(places[one.span().from()], places[one.span().to() - 1] + 1)))
                .toList();
    }

    private static int show(String text, int from, int to, StringBuilder shown, int[] places) {
        for (int at = from; at < to; at++) {
            places[shown.length()] = at;
            shown.append(text.charAt(at));
        }
        return to;
    }

    private static List<Found> found(String text) {
        List<Found> found = new ArrayList<>();
        int open = text.indexOf(OPEN);
        int close = text.indexOf(CLOSE);
        while (open >= 0 || close >= 0) {
            int at;
            if (open < 0 || close >= 0 && close < open) {
                at = notOpened(text, close, found);
            } else {
                at = tag(text, open, close, found);
            }
            open = open >= 0 && open < at ? text.indexOf(OPEN, at) : open;
            close = close >= 0 && close < at ? text.indexOf(CLOSE, at) : close;
        }
        return found;
    }

    private static int tag(String text, int open, int close, List<Found> found) {
        int next = text.indexOf(OPEN, open + 2);
        int limit = next < 0 ? text.length() : next;
        if (close < 0 || close > limit) {
            return notClosed(text, open, limit, found);
        }
        found.add(new Found(TagParser.parse(text.substring(open + 2, close)), new Span(open, close + 2)));
        return close + 2;
    }

    /** Braces that open and do not close before the next do, or that close with a space between. */
    private static int notClosed(String text, int open, int limit, List<Found> found) {
        int farthest = Math.min(limit, open + TagParser.LONGEST);
        Matcher split = SPLIT_CLOSE.matcher(text).region(open + 2, farthest);
        if (split.find()) {
            found.add(wrong(
                    Code.SPLIT_BRACES, text, split.start(), split.end(), text.substring(open + 2, split.start())));
            return split.end();
        }
        String inner = text.substring(open + 2, farthest).replaceAll("[{}]", "");
        found.add(wrong(Code.TAG_NOT_CLOSED, text, open, Math.min(limit, open + 60), inner));
        return limit;
    }

    /** Braces that close what was not opened, or was opened with a space between. */
    private static int notOpened(String text, int close, List<Found> found) {
        int after = found.isEmpty() ? 0 : found.get(found.size() - 1).span().to();
        Matcher split = SPLIT_OPEN.matcher(text).region(Math.max(after, close - TagParser.LONGEST), close);
        if (split.find()) {
            found.add(wrong(Code.SPLIT_BRACES, text, split.start(), split.end(), text.substring(split.end(), close)));
        } else {
            found.add(wrong(
                    Code.TAG_NOT_OPENED,
                    text,
                    close,
                    close + 2,
                    text.substring(after, close).replaceFirst("(?s)^.*[{}]", "")));
        }
        return close + 2;
    }

    /** {@code inner}: what would be read if the braces were right. */
    private static Found wrong(Code code, String text, int from, int to, String inner) {
        Tag.Part part = TagParser.parse(inner).part();
        return new Found(new Tag.Wrong(code, text.substring(from, to), part, List.of()), new Span(from, to));
    }

    /** Whether no tag touches a span. */
    static boolean isOutside(List<Found> tags, Span span) {
        int first = firstFrom(tags, span.from());
        return first == tags.size() || !tags.get(first).span().touches(span);
    }

    /** The first tag that ends after a sign; tags are in order and never overlap. */
    static int firstFrom(List<Found> tags, int sign) {
        int low = 0;
        int high = tags.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tags.get(middle).span().to() > sign) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
