package org.bilan.finance;

import org.jspecify.annotations.Nullable;

/**
 * One line of a budget comparison. A heading is the sum of the lines below it and of what was charged to it directly;
 * adding headings to their lines counts twice.
 *
 * @param depth 0 for a line without parent
 * @param category absent for a line that something is charged to and that no budget has
 * @param enteredForecast somebody entered the forecast; otherwise it is what remains of the budget
 * @param explanation why it differs from the plan, for exactly this period
 */
public record BudgetRow(
        String line,
        @Nullable String parent,
        int depth,
        String title,
        @Nullable CostCategory category,
        CostKind kind,
        boolean heading,
        BudgetAmounts amounts,
        boolean enteredForecast,
        @Nullable String explanation) {

    /** Whether it is a cost of administering, paid in money. */
    public boolean isAdministration() {
        return kind == CostKind.CASH && category == CostCategory.ADMINISTRATION;
    }
}
