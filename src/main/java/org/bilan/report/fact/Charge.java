package org.bilan.report.fact;

import java.util.Comparator;
import java.util.Currency;
import org.bilan.finance.Allocation;
import org.bilan.finance.Expense;
import org.bilan.value.Money;

/** A part of an expense charged to a line of a grant, in the grant's currency. */
public record Charge(Expense expense, Allocation allocation, Money charged) {
    static final Comparator<Charge> BY_DATE = Comparator.comparing((Charge one) -> one.expense.incurredOn())
            .thenComparing(one -> one.expense.code())
            .thenComparing(one -> one.allocation.line());

    public Money cost() {
        return new Money(expense.amountMinor(), Currency.getInstance(expense.currency()));
    }
}
