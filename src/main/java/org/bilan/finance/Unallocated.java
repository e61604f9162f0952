package org.bilan.finance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What of an expense no grant is charged with, and so the organization's own funds pay, unless someone forgot it.
 *
 * @param rest in the expense's currency, with its sign; never zero
 * @param home the same in the home currency; absent where no rate is known
 */
public record Unallocated(
        Expense expense, Money rest, @Nullable Money home) {

    /** By day and code. Goods and time given are left out, since nobody is charged with them. */
    public static List<Unallocated> of(List<Expense> expenses, List<Allocation> allocations, Conversion conversion) {
        Map<String, List<Allocation>> parts = allocations.stream().collect(Collectors.groupingBy(Allocation::expense));
        return expenses.stream()
                .filter(one -> one.kind() != CostKind.IN_KIND)
                .map(one -> of(one, parts.getOrDefault(one.code(), List.of()), conversion))
                .filter(one -> !one.rest().isZero())
                .sorted(Comparator.comparing((Unallocated one) -> one.expense().incurredOn())
                        .thenComparing(one -> one.expense().code()))
                .toList();
    }

    private static Unallocated of(Expense expense, List<Allocation> parts, Conversion conversion) {
        Money rest = Claims.remainder(expense.amount(), parts);
        Money home = conversion
                .convert(rest, Conversion.rateDay(expense), expense.rate())
                .map(Converted::amount)
                .orElse(null);
        return new Unallocated(expense, rest, home);
    }
}
