package org.bilan.report;

/** What a template may ask of a key figure. The dash of a year without data is part of the figure, not a gap. */
final class KeyFigureNames {
    static final Names<KeyFigure> ALL = Names.<KeyFigure>of("figure")
            .text("libellé", "label", "etiqueta", (figure, from) -> figure.label())
            .text("valeur", "value", "valor", (figure, from) -> figure.value().worded(from.wording()))
            .text(
                    "valeur précédente",
                    "previous value",
                    "valor anterior",
                    (figure, from) -> figure.previous().worded(from.wording()))
            .text(
                    "variation",
                    "change",
                    "variación",
                    (figure, from) -> figure.change().worded(from.wording()))
            .remark("phrase", "sentence", "frase", (figure, from) -> figure.sentence());

    private KeyFigureNames() {}
}
