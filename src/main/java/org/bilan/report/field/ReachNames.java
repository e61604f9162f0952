package org.bilan.report.field;

import java.util.Objects;
import java.util.function.Function;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.ReachBy;
import org.bilan.report.material.ReachSources;
import org.bilan.report.material.Reached;
import org.bilan.report.material.Told;
import org.bilan.template.Value;
import org.jspecify.annotations.Nullable;

/** What a template may ask of the people reached by what the organization held itself. */
final class ReachNames {
    /** Of one project, theme, country, kind or span of time. */
    static final Names<Reached> OF_ROW = Names.<Reached>of("reach")
            .keyed(Reached::key)
            .text("titre", "title", "título", (one, from) -> one.title())
            .optional()
            .and(counts())
            .told(ReachNames::origins);

    /** Of everybody, with every way of telling apart. */
    static final Names<Reached> ALL = counts().told(ReachNames::origins)
            .figure("enfants", "children", "niñez", (one, from) -> age(AgeBand.CHILD, from))
            .figure("jeunes", "youth", "jóvenes", (one, from) -> age(AgeBand.YOUTH, from))
            .figure("adultes", "adults", "personas adultas", (one, from) -> age(AgeBand.ADULT, from))
            .figure("personnes aînées", "seniors", "personas mayores", (one, from) -> age(AgeBand.SENIOR, from))
            .figure(
                    "âge non précisé",
                    "age not specified",
                    "edad sin precisar",
                    (one, from) -> age(AgeBand.UNKNOWN, from))
            .told(ReachNames::ages)
            .list("projets", "projects", "proyectos", OF_ROW, (one, from) -> Reached.by(ReachBy.PROJECT, from))
            .list("thèmes", "themes", "temas", OF_ROW, (one, from) -> Reached.by(ReachBy.THEME, from))
            .list("pays", "countries", "países", OF_ROW, (one, from) -> Reached.by(ReachBy.COUNTRY, from))
            .list("types", "kinds", "tipos", OF_ROW, (one, from) -> Reached.by(ReachBy.KIND, from))
            .list("mois", "months", "meses", OF_ROW, (one, from) -> Reached.by(ReachBy.MONTH, from))
            .list("trimestres", "quarters", "trimestres", OF_ROW, (one, from) -> Reached.by(ReachBy.QUARTER, from))
            .list("exercices", "fiscal years", "ejercicios", OF_ROW, (one, from) -> Reached.by(ReachBy.YEAR, from));

    private ReachNames() {}

    private static Names<Reached> counts() {
        return Names.<Reached>of("reach")
                .figure(
                        "directes",
                        "direct",
                        "directas",
                        (one, from) -> own(one, ReachKind.DIRECT, ReachMeasure.PEOPLE, from))
                .figure(
                        "indirectes",
                        "indirect",
                        "indirectas",
                        (one, from) -> own(one, ReachKind.INDIRECT, ReachMeasure.PEOPLE, from))
                .figure("femmes", "women", "mujeres", (one, from) -> gender(one, Gender.WOMEN, from))
                .figure("hommes", "men", "hombres", (one, from) -> gender(one, Gender.MEN, from))
                .figure(
                        "autres genres",
                        "other genders",
                        "otros géneros",
                        (one, from) -> gender(one, Gender.OTHER, from))
                .figure(
                        "non précisé",
                        "not specified",
                        "sin precisar",
                        (one, from) -> gender(one, Gender.UNKNOWN, from))
                .figure(
                        "participations",
                        "attendances",
                        "asistencias",
                        (one, from) -> own(one, ReachKind.DIRECT, ReachMeasure.ATTENDANCES, from))
                .figure(
                        "chez d’autres",
                        "by others",
                        "de otras entidades",
                        (one, from) -> from.told()
                                .total(one.totals(), false, ReachKind.DIRECT, ReachMeasure.PEOPLE, one.row())
                                .value(from))
                .text(
                        "en mots",
                        "in words",
                        "en palabras",
                        (one, from) -> from.told()
                                .total(one.totals(), true, ReachKind.DIRECT, ReachMeasure.PEOPLE, one.row())
                                .worded(from))
                .from((one, from) -> Objects.requireNonNullElse(
                        origin(one, true, ReachKind.DIRECT, ReachMeasure.PEOPLE, null, from), Origin.UNTOLD))
                .optional();
    }

    private static Function<String, @Nullable Origin> origins(Reached one, Material from) {
        return name -> switch (name) {
            case "direct" -> origin(one, true, ReachKind.DIRECT, ReachMeasure.PEOPLE, null, from);
            case "indirect" -> origin(one, true, ReachKind.INDIRECT, ReachMeasure.PEOPLE, null, from);
            case "attendances" -> origin(one, true, ReachKind.DIRECT, ReachMeasure.ATTENDANCES, null, from);
            case "by-others" -> origin(one, false, ReachKind.DIRECT, ReachMeasure.PEOPLE, null, from);
            case "women" -> origin(one, true, ReachKind.DIRECT, ReachMeasure.PEOPLE, Gender.WOMEN, from);
            case "men" -> origin(one, true, ReachKind.DIRECT, ReachMeasure.PEOPLE, Gender.MEN, from);
            case "other-genders" -> origin(one, true, ReachKind.DIRECT, ReachMeasure.PEOPLE, Gender.OTHER, from);
            case "not-specified" -> origin(one, true, ReachKind.DIRECT, ReachMeasure.PEOPLE, Gender.UNKNOWN, from);
            default -> null;
        };
    }

    private static @Nullable Origin origin(
            Reached one, boolean own, ReachKind reach, ReachMeasure measure, @Nullable Gender gender, Material from) {
        ReachSources.Asked asked = new ReachSources.Asked(
                from.told().activities(one.row(), false), false, own, reach, measure, gender, null);
        Told told = gender == null
                ? from.told().total(one.totals(), own, reach, measure, one.row())
                : from.told().gender(one.totals(), own, reach, measure, one.row(), gender);
        return from.sources().reach().of(told, asked);
    }

    private static Function<String, @Nullable Origin> ages(Reached one, Material from) {
        return name -> {
            AgeBand age =
                    switch (name) {
                        case "children" -> AgeBand.CHILD;
                        case "youth" -> AgeBand.YOUTH;
                        case "adults" -> AgeBand.ADULT;
                        case "seniors" -> AgeBand.SENIOR;
                        default -> AgeBand.UNKNOWN;
                    };
            ReachSources.Asked asked = ReachSources.everybody(from, ReachKind.DIRECT, ReachMeasure.PEOPLE)
                    .of(age);
            return from.sources().reach().of(from.told().own(asked), asked);
        };
    }

    private static Value own(Reached one, ReachKind reach, ReachMeasure measure, Material from) {
        return from.told().total(one.totals(), true, reach, measure, one.row()).value(from);
    }

    private static Value gender(Reached one, Gender gender, Material from) {
        return from.told()
                .gender(one.totals(), true, ReachKind.DIRECT, ReachMeasure.PEOPLE, one.row(), gender)
                .value(from);
    }

    private static Value age(AgeBand age, Material from) {
        return from.told().own(ReachKind.DIRECT, ReachMeasure.PEOPLE, age).value(from);
    }
}
