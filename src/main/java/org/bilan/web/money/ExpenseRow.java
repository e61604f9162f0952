package org.bilan.web.money;

import java.util.List;
import java.util.stream.Collectors;
import org.bilan.finance.Allocation;
import org.bilan.finance.AllocationSheet;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.value.Money;

/** An expense in the list, with what it is charged to. */
public record ExpenseRow(Expense expense, List<Allocation> parts) {
    public ExpenseRow {
        parts = List.copyOf(parts);
    }

    /** What no grant is charged with. */
    public Money rest() {
        return new AllocationSheet(expense, parts).remainder();
    }

    /** Whether nothing is left, or nothing has to be charged. */
    public boolean isCharged() {
        return expense.kind() == CostKind.IN_KIND || rest().isZero();
    }

    /** Whether the parts can be said in one cell: none, or one that takes everything. */
    public boolean isWhole() {
        return parts.isEmpty() || parts.size() == 1 && rest().isZero();
    }

    /** {@code NQSF 1.5}; the grants' codes alone where there are several parts. */
    public String chargedTo() {
        return isWhole()
                ? parts.stream().map(part -> part.grant() + " " + part.line()).collect(Collectors.joining())
                : parts.stream().map(Allocation::grant).distinct().collect(Collectors.joining(", "));
    }
}
