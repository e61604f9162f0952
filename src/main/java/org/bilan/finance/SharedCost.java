package org.bilan.finance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bilan.value.Money;

/**
 * What an expense cost in home currency, as the books have it, and who bears it: each grant the part that it claims of the
 * expense ({@link Claims}), {@code own} what no grant claims. They add up to {@code cost} to the last cent; where nothing is
 * left of the expense, nothing is left here.
 *
 * <p>This is what a project costs its payers, wherever that is asked: in its budget ({@link ProjectBudget}) and by a
 * funder's rules ({@link ProjectCosts}). The rate that a grant's agreement wants says how much of the expense may be
 * charged and so is claimed; it makes the expense neither dearer nor cheaper. What is charged at it beyond or below the
 * cost of what is claimed is a gain or loss on exchange ({@link ChargedDifference}, {@link ExchangeDifference}).
 */
record SharedCost(Money cost, Map<String, Money> byGrant, Money own) {

    /**
     * Claims are rounded on their running sum, so that the whole is never a cent off. A part charged in home currency that
     * claims just what it is worth in the books is borne as charged: its claim is the rounded one of the two.
     *
     * @param atHome whether the grant of that code is in home currency
     * @return in the order of the parts; empty if no rate is known for the expense
     */
    static Optional<SharedCost> of(
            Expense expense, List<Allocation> parts, Predicate<String> atHome, Conversion conversion) {
        return conversion.convert(expense).map(booked -> of(expense, booked.amount(), parts, atHome));
    }

    private static SharedCost of(Expense expense, Money cost, List<Allocation> parts, Predicate<String> atHome) {
        Map<String, Money> byGrant = new LinkedHashMap<>();
        Money rest = cost;
        long claimed = 0;
        String last = "";
        for (Allocation part : parts) {
            Money before = fraction(cost, claimed, expense);
            claimed = Math.addExact(claimed, part.claimedMinor());
            Money borne = atHome.test(part.grant()) && isAsBooked(part, cost, expense)
                    ? part.amount(cost.currency())
                    : fraction(cost, claimed, expense).minus(before);
            byGrant.merge(part.grant(), borne, Money::plus);
            rest = rest.minus(borne);
            last = part.claimedMinor() == 0 ? last : part.grant();
        }
        boolean nothingLeft = claimed == expense.amountMinor();
        boolean roundedBeyond = Math.abs(claimed) < Math.abs(expense.amountMinor())
                && Long.signum(rest.minor()) * Long.signum(cost.minor()) < 0;
        if (!last.isEmpty() && (nothingLeft || roundedBeyond)) {
            byGrant.merge(last, rest, Money::plus);
            rest = Money.zero(cost.currency());
        }
        return new SharedCost(cost, byGrant, rest);
    }

    /** The amount is the claim's share of the cost, but for less than one minor unit of the expense's currency. */
    private static boolean isAsBooked(Allocation part, Money cost, Expense expense) {
        BigInteger whole = BigInteger.valueOf(cost.minor());
        BigInteger charged = BigInteger.valueOf(part.amountMinor()).multiply(BigInteger.valueOf(expense.amountMinor()));
        BigInteger claimed = BigInteger.valueOf(part.claimedMinor()).multiply(whole);
        return charged.subtract(claimed).abs().compareTo(whole.abs()) < 0;
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
