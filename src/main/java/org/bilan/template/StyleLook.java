package org.bilan.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.template.TemplateFinding.Code;

/** Styles that are asked for and not defined, and those that what Bilan brings would take its looks from. */
final class StyleLook implements Survey.Look {
    private static final Set<String> ASKS = Set.of("w:pStyle", "w:rStyle", "w:tblStyle");
    private static final Map<Tag.Piece.Kind, List<String>> NEEDED = Map.of(
            Tag.Piece.Kind.BLOCK, List.of("Bilan Table", "caption"),
            Tag.Piece.Kind.CHART, List.of("caption"),
            Tag.Piece.Kind.PICTURES, List.of("caption"),
            Tag.Piece.Kind.STORY, List.of("heading 1", "heading 2", "heading 3", "List Bullet"));

    private final StyleBook styles;
    private final List<Step> steps;
    private final Tally<String> unknown = new Tally<>();
    private final Map<String, Place> missing = new LinkedHashMap<>();

    StyleLook(StyleBook styles, List<Step> steps) {
        this.styles = styles;
        this.steps = steps;
    }

    @Override
    public void see(XmlElement element, Surroundings around) {
        if (ASKS.contains(element.name())) {
            Optional<String> id = element.attribute("w:val");
            id.filter(asked -> !styles.defines(asked)).ifPresent(asked -> unknown.add(asked, around.place()));
        }
    }

    @Override
    public List<TemplateFinding> findings() {
        List<TemplateFinding> findings = new ArrayList<>(unknown.findings(Code.UNKNOWN_STYLE, id -> id));
        need(steps);
        if (!missing.isEmpty()) {
            Place first = missing.values().iterator().next();
            findings.add(TemplateFinding.at(first, Code.STYLE_MISSING, String.join(", ", missing.keySet())));
        }
        return findings;
    }

    private void need(List<Step> some) {
        for (Step step : some) {
            if (step instanceof Step.Piece piece) {
                NEEDED.getOrDefault(piece.tag().kind(), List.of()).stream()
                        .filter(name -> !styles.hasName(name))
                        .forEach(name -> missing.putIfAbsent(name, piece.place()));
            }
            need(step.inside());
        }
    }
}
