package org.bilan.report.field;

import java.util.Objects;
import java.util.function.Function;
import org.bilan.activity.Project;
import org.bilan.finance.ProjectBudget;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.ProjectSources;
import org.jspecify.annotations.Nullable;

/** What a template may ask of the money of a project, in home currency. */
final class ProjectBudgetNames {
    private record Paid(ProjectBudget budget, ProjectBudget.Payer payer) {}

    private record Borne(ProjectBudget budget, ProjectBudget.Cost cost) {}

    private static final Names<Paid> PAYER = Names.<Paid>of("payer")
            .keyed(one -> one.budget().project() + ":"
                    + Objects.requireNonNullElse(one.payer().grant(), "own"))
            .titled((one, from) -> of(one.budget(), ProjectSources.payer(one.payer(), from), from))
            .text("titre", "title", "título", (one, from) -> ProjectSources.payer(one.payer(), from))
            .money("prévu", "planned", "previsto", (one, from) -> one.payer().planned())
            .optional()
            .money("réel", "actual", "real", (one, from) -> one.payer().spent().actual())
            .money(
                    "cumul",
                    "cumulative",
                    "acumulado",
                    (one, from) -> one.payer().spent().cumulative())
            .money(
                    "solde",
                    "balance",
                    "saldo",
                    (one, from) -> one.payer().balance().orElse(null))
            .optional()
            .told((one, from) -> column -> new ProjectSources(one.budget(), from).of(one.payer(), column));

    private static final Names<Borne> COST = Names.<Borne>of("cost")
            .keyed(one -> one.budget().project() + ":" + one.cost().category().code())
            .titled((one, from) ->
                    of(one.budget(), from.word("category", one.cost().category()), from))
            .text(
                    "titre",
                    "title",
                    "título",
                    (one, from) -> from.word("category", one.cost().category()))
            .money("réel", "actual", "real", (one, from) -> one.cost().spent().actual())
            .money(
                    "cumul",
                    "cumulative",
                    "acumulado",
                    (one, from) -> one.cost().spent().cumulative())
            .told((one, from) -> column -> new ProjectSources(one.budget(), from).of(one.cost(), column));

    static final Names<ProjectBudget> ALL = Names.<ProjectBudget>of("project.budget")
            .money(
                    "prévu",
                    "planned",
                    "previsto",
                    (budget, from) -> budget.planned().orElse(null))
            .optional()
            .money("réel", "actual", "real", (budget, from) -> budget.spent().actual())
            .money(
                    "cumul",
                    "cumulative",
                    "acumulado",
                    (budget, from) -> budget.spent().cumulative())
            .money(
                    "en nature",
                    "in kind",
                    "en especie",
                    (budget, from) -> budget.inKind().actual())
            .told(ProjectBudgetNames::origins)
            .list(
                    "payeurs",
                    "payers",
                    "financiadores",
                    PAYER,
                    (budget, from) -> budget.payers().stream()
                            .map(payer -> new Paid(budget, payer))
                            .toList())
            .list(
                    "catégories",
                    "categories",
                    "categorías",
                    COST,
                    (budget, from) -> budget.categories().stream()
                            .map(cost -> new Borne(budget, cost))
                            .toList());

    private ProjectBudgetNames() {}

    private static String of(ProjectBudget budget, String what, Material from) {
        return from.work().project(budget.project()).map(Project::title).orElse(budget.project()) + ", " + what;
    }

    private static Function<String, @Nullable Origin> origins(ProjectBudget budget, Material from) {
        ProjectSources sources = new ProjectSources(budget, from);
        return name -> name.equals("in-kind") ? sources.inKind("actual") : sources.total(name);
    }
}
