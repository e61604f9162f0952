package org.bilan.finance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.funding.Grant;
import org.bilan.value.Period;

/**
 * What was charged to each line of a grant, in minor units of the grant's currency: in the period, and up to its end.
 * {@code outside} is the part of the latter incurred when the grant did not run.
 */
record Spending(Map<String, Long> actual, Map<String, Long> cumulative, long outside) {

    /** @throws IllegalArgumentException if an allocation to this grant names an expense that is not given */
    static Spending of(
            Grant grant, Period period, LocalDate lastDay, List<Expense> expenses, List<Allocation> allocations) {
        Map<String, LocalDate> incurred =
                expenses.stream().collect(Collectors.toMap(Expense::code, Expense::incurredOn));
        Map<String, Long> actual = new HashMap<>();
        Map<String, Long> cumulative = new HashMap<>();
        long outside = 0;
        for (Allocation allocation : allocations) {
            if (!allocation.grant().equals(grant.code())) {
                continue;
            }
            LocalDate day = incurred.get(allocation.expense());
            if (day == null) {
                throw new IllegalArgumentException("Expense not given: " + allocation.expense());
            }
            if (day.isAfter(period.end())) {
                continue;
            }
            cumulative.merge(allocation.line(), allocation.amountMinor(), Math::addExact);
            if (period.contains(day)) {
                actual.merge(allocation.line(), allocation.amountMinor(), Math::addExact);
            }
            if (day.isBefore(grant.start()) || day.isAfter(lastDay)) {
                outside = Math.addExact(outside, allocation.amountMinor());
            }
        }
        return new Spending(actual, cumulative, outside);
    }
}
