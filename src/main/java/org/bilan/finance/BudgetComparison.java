package org.bilan.finance;

import java.util.Currency;
import java.util.List;
import org.bilan.funding.Amendment;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * A grant's budget against what was incurred, for a period: an expense counts on the day it was incurred, only by the
 * part allocated to this grant. The rows stand in the order of the budget, each heading before its lines.
 *
 * @param cash the lines paid in money, added up; null if there is none
 * @param inKind the lines given in goods and time, added up; null if there is none. Never added to cash.
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
        Money outside,
        List<String> unequalHeadings) {

    public BudgetComparison {
        rows = List.copyOf(rows);
        unequalHeadings = List.copyOf(unequalHeadings);
    }

    /**
     * Compares.
     *
     * @param amendments of this grant; those signed after the period's end are not yet true
     * @param lines of this grant, every version; a line that a version does not name keeps its amount
     * @param expenses at least those that the allocations name
     * @param allocations those of other grants are left out
     * @param explanations those of other grants and periods are left out
     */
    public static BudgetComparison of(
            Grant grant,
            Period period,
            List<Amendment> amendments,
            List<BudgetLine> lines,
            List<Expense> expenses,
            List<Allocation> allocations,
            List<Explanation> explanations) {
        Currency currency = Currency.getInstance(grant.currency());
        BudgetPlan plan = BudgetPlan.at(period.end(), amendments, lines);
        Spending spending = Spending.of(grant, period, plan.lastDay(grant), expenses, allocations);
        BudgetTree tree = new BudgetTree(grant, period, plan, spending, currency, explanations);
        return new BudgetComparison(
                grant.code(),
                period,
                currency,
                tree.rows(),
                tree.total(CostKind.CASH),
                tree.total(CostKind.IN_KIND),
                new Money(spending.outside(), currency),
                tree.unequalHeadings());
    }
}
