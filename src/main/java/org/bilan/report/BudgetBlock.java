package org.bilan.report;

import static org.bilan.report.TableDraft.amount;
import static org.bilan.report.TableDraft.percent;
import static org.bilan.report.TableDraft.text;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.BudgetRow;
import org.bilan.finance.CostKind;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.bilan.value.Share;

/**
 * Block « budget »: in a funder's report the grant's lines, each explanation under its line, cash apart from in kind; in
 * an annual report one row per grant alive in the period.
 */
final class BudgetBlock {
    private BudgetBlock() {}

    static Table table(Material from) {
        return from.request().kind() == ReportKind.FUNDER ? ofGrant(from) : ofYear(from);
    }

    private static Table ofGrant(Material from) {
        BudgetComparison budget = from.budget(from.reportedGrant());
        boolean amended = budget.rows().stream()
                .anyMatch(row -> !row.amounts().amendments().isEmpty());
        Currency currency = budget.currency();
        TableDraft draft = new TableDraft(from, "block.budget", from.symbol(currency)).words("line", 6);
        draft.figures("approved", 3);
        if (amended) {
            draft.figures("amendments", 3).figures("revised", 3);
        }
        draft.figures("actual", 3)
                .figures("cumulative", 3)
                .figures("balance", 3)
                .figures("variance", 3)
                .figures("variance.percent", 2);
        boolean both = budget.cash() != null && budget.inKind() != null;
        for (CostKind kind : CostKind.values()) {
            List<BudgetRow> rows =
                    budget.rows().stream().filter(row -> row.kind() == kind).toList();
            if (both && !rows.isEmpty()) {
                draft.group(from.word("cost", kind));
            }
            rows.forEach(row -> line(draft, row, amended, from));
            total(draft, kind, kind == CostKind.CASH ? budget.cash() : budget.inKind(), amended, both, from);
        }
        return draft.table();
    }

    private static void line(TableDraft draft, BudgetRow row, boolean amended, Material from) {
        String indent = "\u2003".repeat(row.depth());
        draft.row(row.heading() ? Role.SUBTOTAL : Role.ITEM, cells(indent + row.title(), row.amounts(), amended));
        if (row.explanation() != null && !row.explanation().isBlank()) {
            draft.note(from.say("note.explanation", row.explanation()));
        }
    }

    private static void total(
            TableDraft draft,
            CostKind kind,
            @org.jspecify.annotations.Nullable BudgetAmounts amounts,
            boolean amended,
            boolean both,
            Material from) {
        if (amounts != null) {
            String label = both ? from.say("total.of", from.word("cost", kind)) : from.say("total");
            draft.row(Role.TOTAL, cells(label, amounts, amended));
        }
    }

    private static List<Cell> cells(String label, BudgetAmounts amounts, boolean amended) {
        List<Cell> cells = new ArrayList<>(List.of(text(label), amount(amounts.approved())));
        if (amended) {
            cells.add(amount(change(amounts).orElse(null)));
            cells.add(amount(amounts.revised()));
        }
        cells.add(amount(amounts.actual()));
        cells.add(amount(amounts.cumulative()));
        cells.add(amount(amounts.balance().orElse(null)));
        cells.add(amount(amounts.variance().orElse(null)));
        cells.add(percent(
                amounts.varianceShare().flatMap(share -> share.percent(1)).orElse(null)));
        return cells;
    }

    private static Optional<Money> change(BudgetAmounts amounts) {
        return amounts.amendments().stream().map(BudgetAmounts.Amended::change).reduce(Money::plus);
    }

    private static Table ofYear(Material from) {
        TableDraft draft = new TableDraft(from, "block.budget.year")
                .words("grant", 7)
                .figures("revised", 3)
                .figures("actual", 3)
                .figures("cumulative", 3)
                .figures("balance", 3)
                .figures("spent", 2);
        for (Grant grant : from.grantsOfPeriod()) {
            from.budgetTotal(grant)
                    .ifPresent(amounts -> draft.row(Role.ITEM, yearCells(from.grantTitle(grant), amounts)));
        }
        from.budgetTotal().ifPresent(amounts -> draft.row(Role.TOTAL, yearCells(from.say("total"), amounts)));
        return draft.table();
    }

    private static List<Cell> yearCells(String label, BudgetAmounts amounts) {
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
