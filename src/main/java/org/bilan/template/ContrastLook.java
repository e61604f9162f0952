package org.bilan.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bilan.template.TemplateFinding.Code;

/**
 * Letters whose colour is too near to their ground: less than 4.5 to 1, or 3 to 1 where they are large (WCAG 2.2, 1.4.3).
 * In a table with a style of its own the ground is known only where a cell says it.
 */
final class ContrastLook implements Survey.Look {
    private static final double ENOUGH = 4.5;
    private static final double ENOUGH_LARGE = 3;
    /** In half points. */
    private static final int LARGE = 36;

    private static final int LARGE_BOLD = 28;
    private static final String WHITE = "FFFFFF";

    private final StyleBook styles;
    private final Tally<List<String>> found = new Tally<>();

    ContrastLook(StyleBook styles) {
        this.styles = styles;
    }

    @Override
    public void see(XmlElement element, Surroundings around) {
        if (!element.is("w:r") || around.text().span(element).isEmpty()) {
            return;
        }
        Optional<XmlElement> paragraph = around.properties();
        Optional<String> colour = of(element, paragraph, "w:color").flatMap(one -> hex(one, "w:val"));
        Optional<String> ground = colour.isEmpty() ? Optional.empty() : ground(element, paragraph, around);
        if (colour.isEmpty() || ground.isEmpty()) {
            return;
        }
        double ratio = ratio(colour.get(), ground.get());
        double wanted = isLarge(element, paragraph) ? ENOUGH_LARGE : ENOUGH;
        if (ratio < wanted) {
            found.add(
                    List.of("#" + colour.get(), "#" + ground.get(), number(ratio), number(wanted)),
                    around.place(around.text().span(element)));
        }
    }

    private Optional<XmlElement> of(XmlElement run, Optional<XmlElement> paragraph, String name) {
        return run.at("w:rPr", name)
                .or(() -> run.child("w:rPr")
                        .flatMap(one -> value(one, "w:rStyle"))
                        .flatMap(id -> styles.property(id, "w:rPr", name)))
                .or(() -> paragraph
                        .flatMap(one -> value(one, "w:pStyle"))
                        .flatMap(id -> styles.property(id, "w:rPr", name)));
    }

    private static Optional<String> value(XmlElement properties, String name) {
        return properties.child(name).flatMap(one -> one.attribute("w:val"));
    }

    private Optional<String> ground(XmlElement run, Optional<XmlElement> paragraph, Surroundings around) {
        if (run.at("w:rPr", "w:highlight").isPresent()) {
            return Optional.empty();
        }
        Optional<String> own = of(run, paragraph, "w:shd")
                .or(() -> paragraph.flatMap(one -> one.child("w:shd")))
                .or(() -> paragraph
                        .flatMap(one -> value(one, "w:pStyle"))
                        .flatMap(id -> styles.property(id, "w:pPr", "w:shd")))
                .or(() -> around.innermostCell().flatMap(cell -> cell.at("w:tcPr", "w:shd")))
                .flatMap(one -> hex(one, "w:fill"));
        boolean styled = around.innermostTable()
                .flatMap(table -> table.at("w:tblPr", "w:tblStyle"))
                .isPresent();
        return own.isPresent() || styled || around.isBoxed() ? own : Optional.of(WHITE);
    }

    private boolean isLarge(XmlElement run, Optional<XmlElement> paragraph) {
        int size = of(run, paragraph, "w:sz")
                .flatMap(one -> one.attribute("w:val"))
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(0);
        return size >= (of(run, paragraph, "w:b").isPresent() ? LARGE_BOLD : LARGE);
    }

    private static Optional<String> hex(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .filter(value -> value.matches("[0-9A-Fa-f]{6}"))
                .map(value -> value.toUpperCase(Locale.ROOT));
    }

    private static double ratio(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    @Override
    public List<TemplateFinding> findings() {
        return found.each(
                (details, place) -> TemplateFinding.at(place, Code.LOW_CONTRAST, details.toArray(String[]::new)));
    }
}
