package org.bilan.report.block;

import static org.bilan.report.block.TableDraft.amount;
import static org.bilan.report.block.TableDraft.percent;
import static org.bilan.report.block.TableDraft.text;

import java.util.ArrayList;
import java.util.List;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.CostKind;
import org.bilan.funding.Grant;
import org.bilan.report.material.BudgetSources;
import org.bilan.report.material.Material;
import org.bilan.value.Share;

/**
 * Block « budget » of an annual report: one row for each grant alive in the period, in the grant's own currency, cash
 * apart from in kind. The totals are of the grants in the home currency; a note names the others.
 */
final class YearBudget {
    private YearBudget() {}

    static Table table(Material from) {
        TableDraft draft = new TableDraft(from, "block.budget.year")
                .words("grant", 7)
                .figures("revised", 3)
                .figures("actual", 3)
                .figures("cumulative", 3)
                .figures("balance", 3)
                .figures("spent", 2);
        BudgetSources sources = from.sources().budget();
        boolean both = !having(CostKind.CASH, from).isEmpty()
                && !having(CostKind.IN_KIND, from).isEmpty();
        for (CostKind kind : CostKind.values()) {
            List<Grant> grants = having(kind, from);
            if (both) {
                draft.group(from.word("cost", kind));
            }
            grants.forEach(grant -> from.budgetTotal(grant, kind)
                    .ifPresent(amounts -> draft.row(Role.ITEM, cells(from.grantTitle(grant), amounts))
                            .from(
                                    "grant:" + grant.code() + ":" + kind.code(),
                                    sources.of(amounts, List.of(sources.rows(grant, row -> row.kind() == kind))))));
            String label = both ? from.say("total.of", from.word("cost", kind)) : from.say("total");
            from.budgetTotal(kind)
                    .ifPresent(amounts -> draft.row(Role.TOTAL, cells(label, amounts))
                            .from(kind.code(), sources.of(amounts, sources.everyGrant(kind))));
        }
        List<String> foreign = foreign(from);
        if (!foreign.isEmpty()) {
            draft.note(from.say("note.budget.foreign", String.join("; ", foreign)));
        }
        return draft.table();
    }

    private static List<Grant> having(CostKind kind, Material from) {
        return from.grantsOfPeriod().stream()
                .filter(grant -> from.budgetTotal(grant, kind).isPresent())
                .toList();
    }

    private static List<String> foreign(Material from) {
        List<Grant> told = new ArrayList<>(having(CostKind.CASH, from));
        told.addAll(having(CostKind.IN_KIND, from));
        return told.stream()
                .filter(grant -> !grant.currency().equals(from.currency().getCurrencyCode()))
                .map(from::grantTitle)
                .distinct()
                .toList();
    }

    private static List<Cell> cells(String label, BudgetAmounts amounts) {
        return List.of(
                text(label),
                amount(amounts.revised()),
                amount(amounts.actual()),
                amount(amounts.cumulative()),
                amount(amounts.balance().orElse(null)),
                percent(amounts.spentShare()
                        .flatMap((Share share) -> share.percent(0))
                        .orElse(null)));
    }
}
