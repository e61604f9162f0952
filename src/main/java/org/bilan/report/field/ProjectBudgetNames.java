package org.bilan.report.field;

import org.bilan.finance.ProjectBudget;
import org.bilan.report.material.ProjectSources;

/** What a template may ask of the money of a project, in home currency. */
final class ProjectBudgetNames {
    private static final Names<ProjectBudget.Payer> PAYER = Names.<ProjectBudget.Payer>of("payer")
            .text("titre", "title", "título", ProjectSources::payer)
            .money("prévu", "planned", "previsto", (payer, from) -> payer.planned())
            .optional()
            .money("réel", "actual", "real", (payer, from) -> payer.spent().actual())
            .money(
                    "cumul",
                    "cumulative",
                    "acumulado",
                    (payer, from) -> payer.spent().cumulative())
            .money("solde", "balance", "saldo", (payer, from) -> payer.balance().orElse(null))
            .optional();

    private static final Names<ProjectBudget.Cost> COST = Names.<ProjectBudget.Cost>of("cost")
            .text("titre", "title", "título", (cost, from) -> from.word("category", cost.category()))
            .money("réel", "actual", "real", (cost, from) -> cost.spent().actual())
            .money(
                    "cumul",
                    "cumulative",
                    "acumulado",
                    (cost, from) -> cost.spent().cumulative());

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
            .list("payeurs", "payers", "financiadores", PAYER, (budget, from) -> budget.payers())
            .list("catégories", "categories", "categorías", COST, (budget, from) -> budget.categories());

    private ProjectBudgetNames() {}
}
