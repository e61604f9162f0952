package org.bilan.report.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.BudgetRow;
import org.bilan.finance.CostKind;
import org.bilan.funding.Grant;
import org.bilan.report.ReportKind;
import org.jspecify.annotations.Nullable;

/** A sum of a budget with the rows that it is of: the grant's in a funder's report, every grant's of the period in an annual one. */
public record BudgetTold(BudgetAmounts amounts, List<BudgetSources.Rows> rows) {
    public BudgetTold {
        rows = List.copyOf(rows);
    }

    /** Paid in money; in kind only where nothing is. */
    public static Optional<BudgetTold> whole(Material from) {
        if (from.request().kind() == ReportKind.ANNUAL) {
            return of(from.budgetTotal(), from, row -> row.kind() == CostKind.CASH);
        }
        CostKind kind = from.budget(from.reportedGrant()).cash() == null ? CostKind.IN_KIND : CostKind.CASH;
        return of(from.budgetTotal(), from, row -> row.kind() == kind);
    }

    public static Optional<BudgetTold> administration(Material from) {
        return of(from.budgetPart(BudgetComparison::administration), from, BudgetRow::isAdministration);
    }

    public static Optional<BudgetTold> inKind(Material from) {
        return of(from.budgetPart(BudgetComparison::inKind), from, row -> row.kind() == CostKind.IN_KIND);
    }

    private static Optional<BudgetTold> of(
            Optional<BudgetAmounts> amounts, Material from, Predicate<BudgetRow> wanted) {
        return amounts.map(found -> new BudgetTold(found, rows(from, wanted)));
    }

    private static List<BudgetSources.Rows> rows(Material from, Predicate<BudgetRow> wanted) {
        BudgetSources sources = from.sources().budget();
        if (from.request().kind() == ReportKind.FUNDER) {
            return List.of(sources.rows(from.reportedGrant(), wanted));
        }
        List<BudgetSources.Rows> rows = new ArrayList<>();
        for (Grant grant : from.grantsOfPeriod()) {
            if (grant.currency().equals(from.currency().getCurrencyCode())) {
                rows.add(sources.rows(grant, wanted));
            }
        }
        return rows;
    }

    public Function<String, @Nullable Origin> origins(Material from) {
        Function<String, @Nullable Origin> all = from.sources().budget().of(amounts, rows);
        return name -> all.apply(name.equals("percent") ? "spent" : name);
    }

    /** Its part of the cash budget, planned or spent. */
    public Origin share(Material from, String column) {
        Sources sources = from.sources();
        BudgetTold cash = of(from.budgetPart(BudgetComparison::cash), from, row -> row.kind() == CostKind.CASH)
                .orElse(null);
        return cash == null
                ? Origin.UNTOLD
                : Objects.requireNonNullElse(
                        sources.percent(part(from, column), cash.part(from, column)), Origin.UNTOLD);
    }

    private Origin.@Nullable Part part(Material from, String column) {
        BudgetSources sources = from.sources().budget();
        return column.equals("revised") ? sources.planPart(amounts, rows) : sources.spentPart(amounts, rows);
    }
}
