package org.bilan.finance;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * A grant's budget against what was incurred, for a period: an expense counts on the day it was incurred, only by the
 * part allocated to this grant. The rows stand in the order of the budget, each heading before its lines.
 *
 * @param cash the lines paid in money, added up; null if there is none
 * @param inKind the lines given in goods and time, added up; null if there is none. Never added to cash.
 * @param administration of the cash, the lines of that category, added up; null if there is none
 * @param otherCash of the cash, all the other lines; null if there is none. The two add up to {@code cash}.
 * @param outside the part of the cumulative amounts incurred before the grant's first day or after its last, which is
 *     counted above and for people to judge
 * @param unequalHeadings the headings whose own amount in the budget is not the sum of their lines, which is what counts
 */
public record BudgetComparison(
        String grant,
        Period period,
        Currency currency,
        List<BudgetRow> rows,
        @Nullable BudgetAmounts cash,
        @Nullable BudgetAmounts inKind,
        @Nullable BudgetAmounts administration,
        @Nullable BudgetAmounts otherCash,
        Money outside,
        List<String> unequalHeadings) {

    public BudgetComparison {
        rows = List.copyOf(rows);
        unequalHeadings = List.copyOf(unequalHeadings);
    }

    /** Compares where nobody entered a forecast. */
    public static BudgetComparison of(
            Grant grant,
            Period period,
            List<Amendment> amendments,
            List<BudgetLine> lines,
            List<Expense> expenses,
            List<Allocation> allocations,
            List<Explanation> explanations) {
        return of(grant, period, amendments, lines, expenses, allocations, explanations, List.of());
    }

    /**
     * Compares.
     *
     * @param amendments of this grant; those signed after the period's end are not yet true
     * @param lines of this grant, every version; a line that a version does not name keeps its amount
     * @param expenses at least those that the allocations name
     * @param allocations those of other grants are left out
     * @param explanations those of other grants and periods are left out
     * @param forecasts those of other grants and of other days than the period's last are left out
     */
    public static BudgetComparison of(
            Grant grant,
            Period period,
            List<Amendment> amendments,
            List<BudgetLine> lines,
            List<Expense> expenses,
            List<Allocation> allocations,
            List<Explanation> explanations,
            List<Forecast> forecasts) {
        Currency currency = Currency.getInstance(grant.currency());
        BudgetPlan plan = BudgetPlan.at(period.end(), amendments, lines);
        Spending spending = Spending.of(grant, period, plan.lastDay(grant), expenses, allocations);
        Map<String, Long> expected = forecasts.stream()
                .filter(one ->
                        one.grant().equals(grant.code()) && one.periodEnd().equals(period.end()))
                .collect(Collectors.toMap(Forecast::line, Forecast::amountMinor, (first, second) -> second));
        BudgetTree tree = new BudgetTree(grant, period, plan, spending, currency, explanations, expected);
        return new BudgetComparison(
                grant.code(),
                period,
                currency,
                tree.rows(),
                tree.total(line -> line.kind() == CostKind.CASH),
                tree.total(line -> line.kind() == CostKind.IN_KIND),
                tree.total(BudgetRow::isAdministration),
                tree.total(line -> line.kind() == CostKind.CASH && !line.isAdministration()),
                new Money(spending.outside(), currency),
                tree.unequalHeadings());
    }

    /** Administration as a part of all the cash spent since the start; empty if no line is administration. */
    public Optional<Share> administrationShare() {
        return administration == null || cash == null
                ? Optional.empty()
                : Optional.of(Share.of(administration.cumulative(), cash.cumulative()));
    }

    /** Administration as a part of all the cash budgeted; empty if no line is administration or none has a budget. */
    public Optional<Share> administrationPlannedShare() {
        return administration == null || cash == null || administration.revised() == null || cash.revised() == null
                ? Optional.empty()
                : Optional.of(Share.of(administration.revised(), cash.revised()));
    }
}
