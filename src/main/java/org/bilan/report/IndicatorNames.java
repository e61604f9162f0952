package org.bilan.report;

import org.bilan.result.Measured;
import org.bilan.result.Progress;

/** What a template may ask of an indicator as it stands at the end of the period. */
final class IndicatorNames {
    static final Names<Progress> ALL = Names.<Progress>of("indicator")
            .text("code", "code", "código", (one, from) -> one.indicator().code())
            .text("titre", "title", "título", (one, from) -> one.indicator().title())
            .text(
                    "niveau",
                    "level",
                    "nivel",
                    (one, from) -> from.word("level", one.indicator().level()))
            .text("unité", "unit", "unidad", (one, from) -> one.indicator().unit())
            .number(
                    "référence",
                    "baseline",
                    "línea de base",
                    (one, from) -> one.indicator().baseline())
            .optional()
            .number("cible", "target", "meta", (one, from) -> one.indicator().target())
            .optional()
            .number("réel", "actual", "real", (one, from) -> value(one.actual()))
            .number("cumul", "cumulative", "acumulado", (one, from) -> value(one.cumulative()))
            .percent(
                    "atteinte",
                    "achieved",
                    "avance",
                    (one, from) -> one.towardsTarget()
                            .flatMap(share -> share.percent(0))
                            .orElse(null))
            .optional()
            .text("source", "source", "fuente", (one, from) -> one.indicator().source())
            .optional();

    private IndicatorNames() {}

    static java.math.@org.jspecify.annotations.Nullable BigDecimal value(
            @org.jspecify.annotations.Nullable Measured measured) {
        return measured == null ? null : measured.value();
    }
}
