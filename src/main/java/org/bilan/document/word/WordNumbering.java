package org.bilan.document.word;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbering that lists use: the template's own where its list styles carry one, else a plain one added here. Every
 * numbered list gets a numbering of its own, so that each begins at its first number.
 */
final class WordNumbering {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"></w:numbering>";
    private static final Pattern NUM =
            Pattern.compile("<w:num\\b[^>]*w:numId=\"(\\d{1,9})\"[^>]*>(.*?)</w:num>", Pattern.DOTALL);
    private static final Pattern ABSTRACT = Pattern.compile("<w:abstractNum\\b[^>]*w:abstractNumId=\"(\\d{1,9})\"");

    /** Lists below this level look like those at it; nothing that people type goes deeper. */
    static final int DEEPEST = 3;

    private final int bullets;
    private final int numbers;
    private final boolean addedBullets;
    private final boolean addedNumbers;

    private WordNumbering(OptionalInt bullets, OptionalInt numbers, int firstFree) {
        this.addedBullets = bullets.isEmpty();
        this.addedNumbers = numbers.isEmpty();
        this.bullets = bullets.orElse(firstFree);
        this.numbers = numbers.orElse(firstFree + 1);
    }

    static WordNumbering in(DocxPackage into, Map<String, StyleEntry> styles) {
        String part = numberingPart(into);
        String xml = into.text(part);
        OptionalInt bullets = defined(xml, styles.get("list bullet"));
        OptionalInt numbers = defined(xml, styles.get("list number"));
        WordNumbering numbering = new WordNumbering(bullets, numbers, largest(NUM, xml) + 1);
        int firstAbstract = largest(ABSTRACT, xml) + 1;
        if (numbering.addedBullets) {
            xml = add(xml, firstAbstract, levels(firstAbstract, true), numbering.bullets);
        }
        if (numbering.addedNumbers) {
            xml = add(xml, firstAbstract + 1, levels(firstAbstract + 1, false), numbering.numbers);
        }
        into.put(part, xml);
        return numbering;
    }

    private static OptionalInt defined(String xml, @Nullable StyleEntry style) {
        if (style == null || style.numbering().isEmpty()) {
            return OptionalInt.empty();
        }
        int wanted = style.numbering().getAsInt();
        return NUM.matcher(xml).results().anyMatch(num -> Integer.parseInt(num.group(1)) == wanted)
                ? style.numbering()
                : OptionalInt.empty();
    }

    /** The {@code w:numPr} that a list style gets when it is defined here; empty for other styles. */
    String ofStyle(String styleName) {
        return switch (styleName) {
            case "List Bullet" -> "<w:numPr><w:numId w:val=\"" + bullets + "\"/></w:numPr>";
            case "List Number" -> "<w:numPr><w:numId w:val=\"" + numbers + "\"/></w:numPr>";
            default -> "";
        };
    }

    int bullets() {
        return bullets;
    }

    /** A numbering for one more numbered list, which begins at {@code start}. */
    int nextNumbers(DocxPackage into, int level, int start) {
        return into.newLists().from(into, numbers, level, start);
    }

    private static String numberingPart(DocxPackage into) {
        for (String known : into.related(into.mainPart(), Relationship.NUMBERING)) {
            if (into.has(known)) {
                return known;
            }
        }
        String part = into.freeName("word/numbering", ".xml");
        into.add(part, TYPE, EMPTY.getBytes(StandardCharsets.UTF_8));
        into.relate(into.mainPart(), Relationship.NUMBERING, part);
        return part;
    }

    private static String add(String xml, int abstractId, String levels, int numId) {
        int firstNum = xml.indexOf("<w:num ");
        int at = firstNum < 0 ? xml.lastIndexOf("</") : firstNum;
        String withLevels = xml.substring(0, at) + levels + xml.substring(at);
        return insertNum(withLevels, num(numId, Integer.toString(abstractId), ""));
    }

    private static String num(int id, String abstractId, String override) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + abstractId + "\"/>" + override + "</w:num>";
    }

    /** The schema wants all {@code w:num} after the abstract ones and before what may end the part. */
    static String insertNum(String xml, String num) {
        int lastNum = xml.lastIndexOf("</w:num>");
        int lastAbstract = xml.lastIndexOf("</w:abstractNum>");
        int at = lastNum >= 0
                ? lastNum + "</w:num>".length()
                : lastAbstract >= 0 ? lastAbstract + "</w:abstractNum>".length() : xml.lastIndexOf("</");
        return xml.substring(0, at) + num + xml.substring(at);
    }

    private static int largest(Pattern id, String xml) {
        return id.matcher(xml)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    private static String levels(int id, boolean bullets) {
        StringBuilder out = new StringBuilder("<w:abstractNum w:abstractNumId=\"")
                .append(id)
                .append("\"><w:multiLevelType w:val=\"multilevel\"/>");
        for (int level = 0; level <= DEEPEST; level++) {
            boolean even = level % 2 == 0;
            String format = bullets ? "bullet" : even ? "decimal" : "lowerLetter";
            String text = bullets ? even ? "•" : "–" : "%" + (level + 1) + ".";
            out.append("<w:lvl w:ilvl=\"").append(level).append("\"><w:start w:val=\"1\"/><w:numFmt w:val=\"");
            out.append(format).append("\"/><w:lvlText w:val=\"").append(text).append("\"/><w:lvlJc w:val=\"left\"/>");
            out.append("<w:pPr><w:ind w:left=\"")
                    .append(indent(level))
                    .append("\" w:hanging=\"340\"/></w:pPr></w:lvl>");
        }
        return out.append("</w:abstractNum>").toString();
    }

    /** Where the text of an item begins, in twentieths of a point. */
    static int indent(int level) {
        return 397 + 340 * Math.min(level, DEEPEST);
    }
}
