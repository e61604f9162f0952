package org.bilan.report.field;

import java.time.LocalDate;
import org.bilan.activity.Project;
import org.bilan.report.material.ReachBy;
import org.bilan.report.material.Reached;
import org.bilan.value.FuzzyDate;
import org.jspecify.annotations.Nullable;

/** What a template may ask of a project. */
final class ProjectNames {
    static final Names<Project> ALL = Names.<Project>of("project")
            .keyed(Project::code)
            .text("code", "code", "código", (project, from) -> project.code())
            .text("titre", "title", "título", (project, from) -> project.title())
            .text("objectif", "objective", "objetivo", (project, from) -> project.objective())
            .optional()
            .words(
                    "pays",
                    "countries",
                    "países",
                    (project, from) -> project.countries().stream()
                            .map(code -> String.valueOf(from.country(code)))
                            .toList())
            .text("région", "region", "región", (project, from) -> project.region())
            .optional()
            .words(
                    "partenaires",
                    "partners",
                    "socios",
                    (project, from) -> from.work().partnersOf(project).stream()
                            .map(from.parties()::nameOf)
                            .toList())
            .words("secteurs", "sectors", "sectores", (project, from) -> project.sectors())
            .words("odd", "sdgs", "ods", (project, from) -> project.sdgs())
            .text(
                    "statut",
                    "status",
                    "estado",
                    (project, from) -> project.status() == null ? null : from.word("project", project.status()))
            .optional()
            .date("début", "start", "inicio", (project, from) -> day(project.start()))
            .optional()
            .date("fin", "end", "fin", (project, from) -> day(project.end()))
            .optional()
            .thing(
                    "budget",
                    "budget",
                    "presupuesto",
                    ProjectBudgetNames.ALL,
                    (project, from) -> from.projectBudget(project))
            .list(
                    "activités",
                    "activities",
                    "actividades",
                    ActivityNames.ALL,
                    (project, from) -> from.done().stream()
                            .filter(activity -> project.code().equals(activity.project()))
                            .toList())
            .thing(
                    "personnes rejointes",
                    "people reached",
                    "personas alcanzadas",
                    ReachNames.OF_ROW,
                    (project, from) -> Reached.of(ReachBy.PROJECT, project.code(), from))
            .pictures(
                    "photos",
                    "photos",
                    "fotos",
                    (project, from) -> from.photos().pictures(from.work().photosOf(project)));

    private ProjectNames() {}

    private static @Nullable FuzzyDate day(@Nullable LocalDate date) {
        return date == null ? null : FuzzyDate.of(date);
    }
}
