package org.bilan.report.field;

import java.math.BigDecimal;
import java.util.List;
import org.bilan.report.material.Material;
import org.bilan.report.material.Part;
import org.bilan.report.material.ResultTold;
import org.bilan.result.Indicator;
import org.bilan.result.Measured;
import org.bilan.result.Progress;
import org.bilan.template.Value;
import org.bilan.value.Missing;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/** What a template may ask of an indicator as it stands at the end of the period. */
final class IndicatorNames {
    /** A part by gender, age or both. */
    private record Part(Progress whole, Progress.Part part) {}

    private static final Names<Part> PART = Names.<Part>of("indicator")
            .titled((one, from) -> one.whole().indicator().title() + ", "
                    + ResultTold.part(one.part().gender(), one.part().age(), from))
            .text(
                    "titre",
                    "title",
                    "título",
                    (one, from) ->
                            ResultTold.part(one.part().gender(), one.part().age(), from))
            .figure(
                    "réel",
                    "actual",
                    "real",
                    (one, from) -> new ResultTold(from).hidesParts(one.whole())
                            ? hidden(from)
                            : new Value.Number(one.part().measured().value()))
            .told((one, from) -> from.sources()
                    .results()
                    .of(one.whole(), one.part().gender(), one.part().age()));

    static final Names<Progress> ALL = Names.<Progress>of("indicator")
            .keyed(one -> one.indicator().code())
            .standing((one, from) -> List.of(one.indicator()))
            .text("code", "code", "código", (one, from) -> one.indicator().code())
            .text("titre", "title", "título", (one, from) -> one.indicator().title())
            .text(
                    "niveau",
                    "level",
                    "nivel",
                    (one, from) -> from.word("level", one.indicator().level()))
            .text(
                    "parent",
                    "parent",
                    "superior",
                    (one, from) -> from.results().indicators().stream()
                            .map(Progress::indicator)
                            .filter(other -> other.code().equals(one.indicator().parent()))
                            .map(Indicator::title)
                            .findFirst()
                            .orElse(null))
            .optional()
            .text("unité", "unit", "unidad", (one, from) -> one.indicator().unit())
            .number(
                    "référence",
                    "baseline",
                    "línea de base",
                    (one, from) -> one.indicator().baseline())
            .optional()
            .number("cible", "target", "meta", (one, from) -> one.indicator().target())
            .optional()
            .figure("réel", "actual", "real", (one, from) -> told(one, one.actual(), from))
            .figure("cumul", "cumulative", "acumulado", (one, from) -> told(one, one.cumulative(), from))
            .number("numérateur", "numerator", "numerador", (one, from) -> part(terms(one, from)))
            .optional()
            .number("dénominateur", "denominator", "denominador", (one, from) -> whole(terms(one, from)))
            .optional()
            .percent(
                    "atteinte",
                    "achieved",
                    "avance",
                    (one, from) -> new ResultTold(from).hidesWhole(one)
                            ? null
                            : one.towardsTarget()
                                    .flatMap(share -> share.percent(0))
                                    .orElse(null))
            .optional()
            .number("parcouru", "covered", "recorrido", (one, from) -> part(way(one, from)))
            .optional()
            .number("à parcourir", "to cover", "por recorrer", (one, from) -> whole(way(one, from)))
            .optional()
            .list(
                    "parties",
                    "parts",
                    "partes",
                    PART,
                    (one, from) -> one.parts().stream()
                            .map(part -> new Part(one, part))
                            .toList())
            .told((one, from) -> from.sources().results().of(one))
            .text("source", "source", "fuente", (one, from) -> one.indicator().source())
            .optional();

    private IndicatorNames() {}

    private static Value told(Progress one, @Nullable Measured measured, Material from) {
        if (measured == null) {
            return new Value.Absent(Missing.NOT_ENTERED);
        }
        return new ResultTold(from).hidesWhole(one) ? hidden(from) : new Value.Number(measured.value());
    }

    private static Value hidden(Material from) {
        return new Value.Text(from.say("masked"));
    }

    private static @Nullable Share terms(Progress one, Material from) {
        return one.actual() == null || new ResultTold(from).hidesWhole(one)
                ? null
                : one.actual().terms();
    }

    private static @Nullable Share way(Progress one, Material from) {
        return new ResultTold(from).hidesWhole(one) ? null : one.towardsTarget().orElse(null);
    }

    private static @Nullable BigDecimal part(@Nullable Share share) {
        return share == null ? null : share.part();
    }

    private static @Nullable BigDecimal whole(@Nullable Share share) {
        return share == null ? null : share.whole();
    }
}
