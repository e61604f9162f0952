package org.bilan.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the agreement's rates did to a grant in home currency, by currency of the expenses: {@code claimed} of them was
 * {@code charged} at the rate that the agreement wants, and cost what the books have, which is what the bank took. The
 * cost is absent where a rate is missing.
 */
public record ChargedDifference(
        Currency currency,
        Money claimed,
        Money charged,
        @Nullable Money cost) {

    /**
     * Up to {@code day}, included, by code of the currency; none for a grant without policy, which is charged as the books
     * have it. Allocations of other grants are passed over, and so are those of expenses that are not given.
     */
    public static List<ChargedDifference> of(
            GrantConversion conversion, LocalDate day, List<Expense> expenses, List<Allocation> allocations) {
        if (conversion.isForeign() || conversion.grant().ratePolicy() == null) {
            return List.of();
        }
        Map<String, Expense> foreign = expenses.stream()
                .filter(one -> !one.incurredOn().isAfter(day))
                .filter(one -> !one.amount().currency().equals(conversion.home()))
                .collect(Collectors.toMap(Expense::code, Function.identity()));
        Map<String, ChargedDifference> sums = new TreeMap<>();
        for (Allocation part : allocations) {
            Expense expense = foreign.get(part.expense());
            if (expense != null && part.grant().equals(conversion.grant().code())) {
                sums.merge(expense.currency(), of(conversion, expense, part), ChargedDifference::plus);
            }
        }
        return new ArrayList<>(sums.values());
    }

    private static ChargedDifference of(GrantConversion conversion, Expense expense, Allocation part) {
        Currency currency = expense.amount().currency();
        Money claimed = new Money(part.claimedMinor(), currency);
        return new ChargedDifference(
                currency,
                claimed,
                part.amount(conversion.home()),
                conversion
                        .books()
                        .convert(expense, claimed)
                        .map(Converted::amount)
                        .orElse(null));
    }

    /** Of all currencies together; empty where there are none, or one is unknown. */
    public static Optional<Money> realised(List<ChargedDifference> all) {
        return all.stream().anyMatch(one -> one.cost == null)
                ? Optional.empty()
                : all.stream()
                        .map(one -> one.charged.minus(Objects.requireNonNull(one.cost)))
                        .reduce(Money::plus);
    }

    private ChargedDifference plus(ChargedDifference other) {
        return new ChargedDifference(
                currency,
                claimed.plus(other.claimed),
                charged.plus(other.charged),
                cost == null || other.cost == null ? null : cost.plus(other.cost));
    }

    /** In home currency; above zero a gain, below it a loss. */
    public @Nullable Money realised() {
        return cost == null ? null : charged.minus(cost);
    }
}
