package org.bilan.report;

import java.math.BigDecimal;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.result.ReachTotals;
import org.jspecify.annotations.Nullable;

/** What a template may ask of the people reached by what the organization held itself. */
final class ReachNames {
    static final Names<ReachTotals> ALL = Names.<ReachTotals>of("reach")
            .number("directes", "direct", "directas", (all, from) -> number(all, ReachKind.DIRECT, ReachMeasure.PEOPLE))
            .number(
                    "indirectes",
                    "indirect",
                    "indirectas",
                    (all, from) -> number(all, ReachKind.INDIRECT, ReachMeasure.PEOPLE))
            .optional()
            .number("femmes", "women", "mujeres", (all, from) -> gender(all, Gender.WOMEN))
            .optional()
            .number("hommes", "men", "hombres", (all, from) -> gender(all, Gender.MEN))
            .optional()
            .number("autres genres", "other genders", "otros géneros", (all, from) -> gender(all, Gender.OTHER))
            .optional()
            .number("non précisé", "not specified", "sin precisar", (all, from) -> gender(all, Gender.UNKNOWN))
            .optional()
            .number(
                    "participations",
                    "attendances",
                    "asistencias",
                    (all, from) -> number(all, ReachKind.DIRECT, ReachMeasure.ATTENDANCES))
            .optional()
            .text(
                    "en mots",
                    "in words",
                    "en palabras",
                    (all, from) -> from.reach()
                            .own(ReachKind.DIRECT, ReachMeasure.PEOPLE)
                            .worded(from))
            .optional();

    private ReachNames() {}

    private static @Nullable BigDecimal number(ReachTotals all, ReachKind reach, ReachMeasure measure) {
        return all.own(reach, measure)
                .map(total -> BigDecimal.valueOf(total.total().count()))
                .orElse(null);
    }

    private static @Nullable BigDecimal gender(ReachTotals all, Gender gender) {
        return all.own(ReachKind.DIRECT, ReachMeasure.PEOPLE)
                .map(total -> total.byGender().get(gender))
                .map(count -> BigDecimal.valueOf(count.count()))
                .orElse(null);
    }
}
