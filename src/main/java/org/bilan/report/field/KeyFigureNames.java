package org.bilan.report.field;

import java.util.Objects;
import org.bilan.report.material.KeyFigure;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;

/** What a template may ask of a key figure. The dash of a year without data is part of the figure, not a gap. */
final class KeyFigureNames {
    static final Names<KeyFigure> ALL = Names.<KeyFigure>of("figure")
            .keyed(KeyFigure::key)
            .text("libellé", "label", "etiqueta", (figure, from) -> figure.label())
            .text("valeur", "value", "valor", (figure, from) -> figure.value().worded(from.wording()))
            .from((figure, from) -> origin(figure, "this.year", from))
            .text(
                    "valeur précédente",
                    "previous value",
                    "valor anterior",
                    (figure, from) -> figure.previous().worded(from.wording()))
            .from((figure, from) -> origin(figure, "last.year", from))
            .text(
                    "variation",
                    "change",
                    "variación",
                    (figure, from) -> figure.change().worded(from.wording()))
            .from((figure, from) -> origin(figure, "change", from))
            .remark("phrase", "sentence", "frase", (figure, from) -> figure.sentence())
            .from((figure, from) -> Objects.requireNonNullElse(figure.sentenceOrigin(from.sources()), Origin.UNTOLD));

    private KeyFigureNames() {}

    private static Origin origin(KeyFigure figure, String column, Material from) {
        return Objects.requireNonNullElse(figure.origin(column, from.sources()), Origin.UNTOLD);
    }
}
