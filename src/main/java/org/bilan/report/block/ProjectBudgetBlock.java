package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.optional;
import static org.bilan.report.block.TableDraft.text;

import java.util.List;
import org.bilan.activity.Project;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.finance.CostKind;
import org.bilan.finance.ProjectBudget;
import org.bilan.report.material.Material;
import org.bilan.report.material.ProjectSources;

/**
 * Block « budget par projet »: for each project who pays, what was planned, spent in the period and since the beginning.
 * Plans of several projects are not added up: a grant of several projects has none for each.
 */
public final class ProjectBudgetBlock {
    private ProjectBudgetBlock() {}

    public static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.project.budget", from.symbol(from.currency()))
                .words("payer", 8)
                .figures("planned", 3)
                .figures("actual", 3)
                .figures("cumulative", 3)
                .figures("balance", 3);
        for (Project project : from.work().projects()) {
            ProjectBudget budget = from.projectBudget(project);
            if (!budget.isEmpty()) {
                draft.group(project.title());
                project(draft, budget, from);
            }
        }
        return draft.table();
    }

    private static void project(TableDraft draft, ProjectBudget budget, Material from) {
        for (ProjectBudget.Payer payer : budget.payers()) {
            draft.row(
                            Role.ITEM,
                            List.of(
                                    text(ProjectSources.payer(payer, from)),
                                    payer.grant() == null ? optional(null) : amount(payer.planned()),
                                    amount(payer.spent().actual()),
                                    amount(payer.spent().cumulative()),
                                    payer.grant() == null
                                            ? optional(null)
                                            : amount(payer.balance().orElse(null))))
                    .from(
                            budget.project() + ":" + (payer.grant() == null ? "own" : payer.grant()),
                            column -> new ProjectSources(budget, from).of(payer, column));
        }
        if (!budget.payers().isEmpty()) {
            draft.row(Role.SUBTOTAL, total(budget, from))
                    .from(budget.project(), column -> new ProjectSources(budget, from).total(column));
        }
        if (!budget.inKind().cumulative().isZero()) {
            ProjectSources sources = new ProjectSources(budget, from);
            String label = budget.project() + " – " + from.word("cost", CostKind.IN_KIND) + " – ";
            draft.told(from.say(
                    "note.project.in.kind",
                    draft.said(
                            budget.project() + ".actual",
                            label + from.say("column.actual"),
                            amount(budget.inKind().actual()),
                            () -> sources.inKind("actual")),
                    draft.said(
                            budget.project() + ".cumulative",
                            label + from.say("column.cumulative"),
                            amount(budget.inKind().cumulative()),
                            () -> sources.inKind("cumulative"))));
        }
        if (budget.payers().stream().anyMatch(ProjectBudget.Payer::shared)) {
            draft.note(from.say("note.project.shared"));
        }
        if (!budget.unconverted().isEmpty()) {
            draft.note(from.say("note.unconverted", String.join(", ", budget.unconverted())));
        }
    }

    private static List<Cell> total(ProjectBudget budget, Material from) {
        return List.of(
                text(from.say("total")),
                amount(budget.planned().orElse(null)),
                amount(budget.spent().actual()),
                amount(budget.spent().cumulative()),
                optional(null));
    }
}
