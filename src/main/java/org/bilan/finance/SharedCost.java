package org.bilan.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bilan.value.Money;

/**
 * What an expense cost in home currency, as the books have it, and who bears it: {@code byGrant} in the order of the
 * parts, {@code own} for what no grant was charged with. They add up to {@code cost} to the last cent.
 */
record SharedCost(Money cost, Map<String, Money> byGrant, Money own) {

    /**
     * A part in home currency is taken as it is. Parts in the expense's own currency bear that part of its cost, rounded
     * on their running sum so that the whole is never a cent off. A part in a third currency is converted; where the
     * remainder is then but the rounding of such parts, the last of them bears it.
     *
     * @return empty if the expense or a part of it cannot be converted
     */
    static Optional<SharedCost> of(
            Expense expense, List<Allocation> parts, Function<Allocation, Currency> currency, Conversion conversion) {
        Optional<Money> cost = conversion.convert(expense).map(Converted::amount);
        if (cost.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Money> byGrant = new LinkedHashMap<>();
        long running = 0;
        String lastThird = "";
        int thirds = 0;
        Money rest = cost.get();
        for (Allocation part : parts) {
            Money charged = part.amount(currency.apply(part));
            Money borne;
            if (charged.currency().equals(conversion.home())) {
                borne = charged;
            } else if (charged.currency().equals(expense.amount().currency())) {
                Money before = fraction(cost.get(), running, expense);
                running = Math.addExact(running, charged.minor());
                borne = fraction(cost.get(), running, expense).minus(before);
            } else {
                Optional<Money> converted = conversion.toHome(charged, Conversion.rateDay(expense), null);
                if (converted.isEmpty()) {
                    return Optional.empty();
                }
                borne = converted.get();
                lastThird = part.grant();
                thirds++;
            }
            byGrant.merge(part.grant(), borne, Money::plus);
            rest = rest.minus(borne);
        }
        if (thirds > 0 && Math.abs(rest.minor()) <= thirds) {
            byGrant.merge(lastThird, rest, Money::plus);
            rest = Money.zero(conversion.home());
        }
        return Optional.of(new SharedCost(cost.get(), byGrant, rest));
    }

    private static Money fraction(Money cost, long part, Expense expense) {
        if (expense.amountMinor() == 0) {
            return Money.zero(cost.currency());
        }
        BigDecimal minor = BigDecimal.valueOf(cost.minor())
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(expense.amountMinor()), 0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), cost.currency());
    }
}
