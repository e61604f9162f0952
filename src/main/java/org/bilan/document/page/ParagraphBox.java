package org.bilan.document.page;

import java.util.Map;
import java.util.TreeMap;
import org.bilan.document.FontFamily;
import org.jspecify.annotations.Nullable;

/** The CSS of a paragraph: what Word's measures become as a box with lines. */
final class ParagraphBox {
    /** No more than that hangs over the edge, in points: a page shows as much beyond its column. */
    static final double SPACE = 3;

    private static final String[] SIDES = {"top", "right", "bottom", "left"};

    private ParagraphBox() {}

    static String css(StyleCascade.Looks looks) {
        Look paragraph = looks.paragraph();
        Look text = inherited(looks.text());
        Map<String, String> css = new TreeMap<>();
        text.each((trait, value) -> put(css, trait, value));
        paragraph.each((trait, value) -> put(css, trait, value));
        if ("rtl".equals(paragraph.get("direction"))) {
            css.compute("text-align", (any, side) -> turned(side));
        }
        css.put("line-height", lineHeight(paragraph.get(ParagraphTraits.LINE), text));
        boolean boxed = paragraph.get("background-color") != null || border(paragraph);
        String before = paragraph.get(ParagraphTraits.BEFORE, "0");
        css.put("margin-top", before);
        css.put("margin-bottom", paragraph.get(ParagraphTraits.AFTER, "0"));
        if (boxed) {
            spaceWithin(paragraph, css);
        } else if (paragraph.is(ParagraphTraits.HANGS)) {
            hang(text, css);
        }
        StringBuilder declarations = new StringBuilder();
        css.forEach((name, value) ->
                declarations.append(name).append(':').append(value).append(';'));
        return declarations.toString();
    }

    /** What Word calls left is where a line begins: on the right of what is read from there. */
    private static String turned(@Nullable String side) {
        return side == null || side.equals("left") ? "right" : side.equals("right") ? "left" : side;
    }

    /** The PDF engine wants room for the space behind the last word of a line; Word lets it hang over the edge. */
    private static void hang(Look text, Map<String, String> css) {
        if (css.getOrDefault("text-align", "left").equals("left")) {
            double space = Math.min(SPACE, Typefaces.width(" ", text));
            css.put("margin-right", Measure.points(points(css.get("margin-right")) - space));
        }
    }

    private static void put(Map<String, String> css, String trait, String value) {
        if (!trait.startsWith("w:")) {
            css.put(trait, value);
        }
    }

    /** What the runs of a paragraph take over from it: everything but what paints behind or shifts the characters. */
    static Look inherited(Look text) {
        return text.get("background-color") == null && text.get(TextTraits.RAISED) == null
                ? text
                : text.without("background-color", TextTraits.RAISED);
    }

    private static boolean border(Look paragraph) {
        for (String side : SIDES) {
            if (!"none".equals(paragraph.get("border-" + side, "none"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether two paragraphs, one after the other, have the same frame and ground between the same indents. */
    static boolean isOneBox(Look one, Look other) {
        if (one.get("background-color") == null && !border(one)) {
            return false;
        }
        for (String side : SIDES) {
            if (!one.get("border-" + side, "none").equals(other.get("border-" + side, "none"))) {
                return false;
            }
        }
        return one.get("background-color", "").equals(other.get("background-color", ""))
                && one.get(ParagraphTraits.LEFT, "0").equals(other.get(ParagraphTraits.LEFT, "0"))
                && one.get(ParagraphTraits.RIGHT, "0").equals(other.get(ParagraphTraits.RIGHT, "0"));
    }

    /** Word draws the border outside the text's edge, at the distance it names; a page shows nothing beyond its column. */
    private static void spaceWithin(Look paragraph, Map<String, String> css) {
        for (String side : SIDES) {
            boolean drawn = !"none".equals(paragraph.get("border-" + side, "none"));
            String space = paragraph.get("w:space-" + side, "0");
            if (drawn && !space.equals("0")) {
                css.put("padding-" + side, space);
            }
        }
        for (String side : new String[] {"left", "right"}) {
            double out = points(css.get("padding-" + side));
            if (out > 0) {
                double margin = Math.max(0, points(paragraph.get("margin-" + side)) - out);
                css.put("margin-" + side, Measure.points(margin));
            }
        }
    }

    /** {@code *276} is 1.15 lines, {@code =240} exactly 12 points, {@code >240} at least 12 points. */
    static String lineHeight(@Nullable String line, Look text) {
        double single = FontFamily.ofCss(text.get(TextTraits.FAMILY)).lineFactor();
        if (line == null) {
            return Measure.factor(single);
        }
        double value = Double.parseDouble(line.substring(1));
        return switch (line.charAt(0)) {
            case '=' -> Measure.twips(value);
            case '>' -> value / 20 > single * size(text) ? Measure.twips(value) : Measure.factor(single);
            default -> Measure.factor(single * value / 240);
        };
    }

    /** The height of one line in points. */
    static double line(StyleCascade.Looks looks) {
        String height = lineHeight(looks.paragraph().get(ParagraphTraits.LINE), looks.text());
        return height.endsWith("pt") ? points(height) : Double.parseDouble(height) * size(looks.text());
    }

    static double size(Look text) {
        return points(text.get(TextTraits.SIZE, "10pt"));
    }

    static double points(@Nullable String length) {
        return length == null || !length.endsWith("pt")
                ? 0
                : Double.parseDouble(length.substring(0, length.length() - 2));
    }
}
