package org.bilan.report.field;

import java.util.List;
import org.bilan.report.fact.ThemeTree.Branch;
import org.bilan.report.material.ReachBy;
import org.bilan.report.material.Reached;

/** What a template may ask of a theme of the annual report, and of the themes below it. */
final class ThemeNames {
    static final Names<Branch> ALL =
            of("theme").list("sous-thèmes", "subthemes", "subtemas", of("theme"), (branch, from) -> branch.below());

    private ThemeNames() {}

    private static Names<Branch> of(String thing) {
        return Names.<Branch>of(thing)
                .standing((branch, from) -> List.of(branch.theme()))
                .text("code", "code", "código", (branch, from) -> branch.theme().code())
                .text(
                        "titre",
                        "title",
                        "título",
                        (branch, from) -> branch.theme().title())
                .story(
                        "récit",
                        "narrative",
                        "relato",
                        (branch, from) ->
                                from.stories().printed(branch.theme().code()).orElse(null))
                .optional()
                .count(
                        "nombre",
                        "count",
                        "cantidad",
                        (branch, from) -> branch.allActivities().size())
                .from((branch, from) -> from.sources().count(branch.allActivities()))
                .list(
                        "activités",
                        "activities",
                        "actividades",
                        ActivityNames.ALL,
                        (branch, from) -> branch.activities())
                .list(
                        "vedettes",
                        "features",
                        "destacadas",
                        ActivityNames.ALL,
                        (branch, from) -> from.features().among(branch.activities()))
                .list(
                        "autres activités",
                        "other activities",
                        "otras actividades",
                        ActivityNames.ALL,
                        (branch, from) -> from.features().without(branch.activities()))
                .list(
                        "toutes les activités",
                        "all activities",
                        "todas las actividades",
                        ActivityNames.ALL,
                        (branch, from) -> branch.allActivities())
                .thing(
                        "personnes rejointes",
                        "people reached",
                        "personas alcanzadas",
                        ReachNames.OF_ROW,
                        (branch, from) ->
                                Reached.of(ReachBy.THEME, branch.theme().code(), from))
                .pictures(
                        "photos",
                        "photos",
                        "fotos",
                        (branch, from) -> branch.activities().stream()
                                .flatMap(activity ->
                                        from.photos().pictures(from.work().photosOf(activity)).stream())
                                .toList());
    }
}
