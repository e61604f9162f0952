package org.bilan.template;

import java.util.List;
import java.util.Optional;
import org.bilan.template.TemplateFinding.Code;

/** Whether the drawings that alternative texts name are known, and can show what they name. */
final class DesignCheck {
    private final KnownNames names;
    private final Suggestions suggestions;
    private final List<TemplateFinding> findings;

    DesignCheck(KnownNames names, Suggestions suggestions, List<TemplateFinding> findings) {
        this.names = names;
        this.suggestions = suggestions;
        this.findings = findings;
    }

    void check(Designed designed) {
        AltTag tag = designed.tag();
        boolean chart = tag.kind() == Tag.Piece.Kind.CHART;
        boolean known = tag.names().stream().anyMatch(name -> isKnown(name.piece()));
        if (known && !designed.isFit()) {
            add(designed, chart ? Code.NOT_A_CHART : Code.NOT_A_PICTURE, List.of());
        } else if (!known) {
            unknown(designed, chart);
        }
    }

    private boolean isKnown(Tag.Piece piece) {
        Optional<Field> whole = names.find(piece.key());
        if (whole.isPresent()) {
            return true;
        }
        Field.Type wanted = piece.kind() == Tag.Piece.Kind.CHART ? Field.Type.CHART : Field.Type.PICTURES;
        return names.find(piece.subject())
                .filter(field -> field.type() == wanted || wanted == Field.Type.PICTURES && bringsPictures(field))
                .isPresent();
    }

    private static boolean bringsPictures(Field field) {
        return field.type() == Field.Type.THING
                && field.inside().flatMap(inside -> inside.find("photos")).isPresent();
    }

    /** A chart would show the designer's numbers as ours; a picture may well be described in words that begin so. */
    private void unknown(Designed designed, boolean chart) {
        List<String> near = designed.tag().names().stream()
                .map(name -> chart
                        ? suggestions.pieces(Tag.Piece.Kind.CHART, name.piece().key())
                        : suggestions.pictures(name.piece().subject()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (designed.shape() == Designed.Shape.CHART && chart) {
            add(designed, Code.UNKNOWN_CHART, near);
        } else if (designed.isFit() && !near.isEmpty()) {
            add(designed, Code.UNKNOWN_IMAGE, near);
        } else if (designed.isFit()) {
            add(designed, Code.ALT_TEXT_NO_NAME, List.of());
        }
    }

    private void add(Designed designed, Code code, List<String> near) {
        findings.add(TemplateFinding.at(designed.place(), code, designed.tag().typed())
                .near(near));
    }
}
