package org.bilan.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.word.DocxPackage;

/** Which paragraph styles of a document make headings, and of which level, by internal name or outline level. */
final class HeadingStyles {
    private static final int LOWEST = 9;

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, Integer> levels = new HashMap<>();

    static final HeadingStyles NONE = new HeadingStyles();

    private HeadingStyles() {}

    static HeadingStyles in(DocxPackage document) {
        HeadingStyles found = new HeadingStyles();
        document.names().stream()
                .filter(name -> name.endsWith("/styles.xml"))
                .forEach(name -> XmlReader.read(document.text(name))
                        .elements()
                        .filter(style -> style.is("w:style"))
                        .forEach(style -> style.attribute("w:styleId").ifPresent(id -> found.styles.put(id, style))));
        found.styles.keySet().forEach(id -> found.level(id, 0).ifPresent(level -> found.levels.put(id, level)));
        return found;
    }

    /** 1 for a title of the first level; empty if paragraphs of the style are no headings. */
    Optional<Integer> levelOf(String styleId) {
        return Optional.ofNullable(levels.get(styleId));
    }

    /** 1 for a title of the first level; empty if the paragraph is no heading. */
    Optional<Integer> levelOf(XmlElement paragraph) {
        Optional<Integer> direct = paragraph.child("w:pPr").flatMap(HeadingStyles::outline);
        return direct.isPresent()
                ? direct
                : paragraph
                        .at("w:pPr", "w:pStyle")
                        .flatMap(style -> style.attribute("w:val"))
                        .flatMap(id -> Optional.ofNullable(levels.get(id)));
    }

    /**
     * The level at which a heading is listed in a table of contents: that of the built-in heading which its style is
     * made from, even where the outline has it higher, else the same.
     */
    Optional<Integer> listedLevelOf(XmlElement paragraph) {
        Optional<Integer> level = levelOf(paragraph);
        int lowest = paragraph
                .at("w:pPr", "w:pStyle")
                .flatMap(style -> style.attribute("w:val"))
                .flatMap(id -> builtIn(id, 0))
                .orElse(0);
        return level.map(found -> Math.max(found, lowest));
    }

    /** Whether headings down to a level have styles that only the outline tells. */
    boolean hasOwn(int lowest) {
        return levels.entrySet().stream()
                .anyMatch(one ->
                        one.getValue() <= lowest && builtIn(one.getKey(), 0).isEmpty());
    }

    private Optional<Integer> builtIn(String id, int steps) {
        XmlElement style = styles.get(id);
        if (style == null || steps > LOWEST) {
            return Optional.empty();
        }
        String name = name(style);
        return name.matches("heading [1-9]")
                ? Optional.of(name.charAt(name.length() - 1) - '0')
                : style.child("w:basedOn")
                        .flatMap(base -> base.attribute("w:val"))
                        .flatMap(base -> builtIn(base, steps + 1));
    }

    private static String name(XmlElement style) {
        return style.child("w:name")
                .flatMap(one -> one.attribute("w:val"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a style sets its own tab stops. */
    boolean hasTabs(String id) {
        return Optional.ofNullable(styles.get(id))
                .flatMap(style -> style.at("w:pPr", "w:tabs"))
                .isPresent();
    }

    /** The numbering ({@code w:numPr}) that a style has, or has from the one it is based on. */
    Optional<String> numbering(String id) {
        XmlElement style = styles.get(id);
        for (int steps = 0; style != null && steps <= LOWEST; steps++) {
            Optional<XmlElement> own = style.at("w:pPr", "w:numPr");
            if (own.isPresent()) {
                return own.map(XmlElement::raw);
            }
            style = style.child("w:basedOn")
                    .flatMap(base -> base.attribute("w:val"))
                    .map(styles::get)
                    .orElse(null);
        }
        return Optional.empty();
    }

    private Optional<Integer> level(String id, int steps) {
        XmlElement style = styles.get(id);
        if (style == null || steps > LOWEST) {
            return Optional.empty();
        }
        String name = name(style);
        if (name.matches("heading [1-9]")) {
            return Optional.of(name.charAt(name.length() - 1) - '0');
        }
        Optional<Integer> own = style.child("w:pPr").flatMap(HeadingStyles::outline);
        return own.isPresent()
                ? own
                : style.child("w:basedOn")
                        .flatMap(base -> base.attribute("w:val"))
                        .flatMap(base -> level(base, steps + 1));
    }

    /** Outline levels count from 0; 9 is body text. */
    private static Optional<Integer> outline(XmlElement properties) {
        return properties
                .child("w:outlineLvl")
                .flatMap(one -> one.attribute("w:val"))
                .filter(value -> value.matches("[0-8]"))
                .map(value -> Integer.parseInt(value) + 1);
    }
}
