package org.bilan.finance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.finance.Claims.Part;
import org.bilan.value.Apportionment;
import org.bilan.value.Money;

/**
 * The parts of one expense on the way to their claims. All numbers are exact and without sign: whole ones, and fractions
 * of {@code denominator}, the product of what the expense is worth in every foreign currency.
 */
final class Claiming {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Money expense;
    private final List<Part> parts;
    private final BigInteger cost;
    private final BigInteger own;
    private final Map<Money, List<Part>> foreign = new LinkedHashMap<>();
    private final BigInteger denominator;

    Claiming(Money expense, List<Part> parts) {
        this.expense = expense;
        this.parts = parts;
        this.cost = BigInteger.valueOf(expense.minor()).abs();
        this.own = sum(parts.stream().filter(this::isOwn));
        parts.stream()
                .filter(part -> !isOwn(part))
                .forEach(part -> foreign.computeIfAbsent(part.whole(), whole -> new ArrayList<>())
                        .add(part));
        this.denominator = foreign.keySet().stream()
                .map(Claiming::worth)
                .filter(worth -> worth.signum() > 0)
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    Claims result() {
        BigInteger rest = cost.subtract(own);
        if (rest.signum() < 0) {
            return new Claims.Beyond(money(own), expense);
        }
        for (Map.Entry<Money, List<Part>> group : foreign.entrySet()) {
            BigInteger charged = sum(group.getValue().stream());
            if (charged.compareTo(worth(group.getKey())) > 0) {
                return new Claims.Beyond(money(charged, group.getKey()), group.getKey());
            }
        }
        List<BigInteger> weights = parts.stream().map(this::weight).toList();
        BigInteger claimed = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger difference = claimed.subtract(rest.multiply(denominator));
        boolean nothingLeft = rest.signum() == 0 && claimed.signum() > 0;
        if (nothingLeft || difference.compareTo(tolerance()) > 0) {
            return new Claims.Beyond(money(own.add(roundedUp(claimed))), expense);
        }
        boolean whole = difference.abs().compareTo(tolerance()) <= 0;
        return held(Apportionment.of(whole ? rest : claimed.divide(denominator), weights));
    }

    /**
     * How far foreign parts may miss the rest: half a minor unit for each amount that was rounded, half a one for what the
     * expense is worth, and half a one for what its own currency's parts left. None where only one currency is there, since
     * its amounts add up in it.
     */
    private BigInteger tolerance() {
        if (foreign.size() + own.signum() < 2) {
            return BigInteger.ZERO;
        }
        return foreign.entrySet().stream()
                .filter(group -> worth(group.getKey()).signum() > 0)
                .map(group -> cost.multiply(denominator)
                        .multiply(BigInteger.valueOf(group.getValue().size() + 1L))
                        .divide(worth(group.getKey()).multiply(BigInteger.TWO)))
                .reduce(own.signum() > 0 ? denominator.shiftRight(1) : BigInteger.ZERO, BigInteger::add);
    }

    /** The exact claim of a foreign part, zero for one in the expense's currency or of nothing. */
    private BigInteger weight(Part part) {
        return isOwn(part) || part.amountMinor() == 0
                ? BigInteger.ZERO
                : amount(part).multiply(cost).multiply(denominator.divide(worth(part.whole())));
    }

    private Claims held(List<BigInteger> ofForeign) {
        List<Long> claims = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            Part part = parts.get(place);
            claims.add(
                    isOwn(part)
                            ? part.amountMinor()
                            : money(ofForeign.get(place)).minor());
        }
        return new Claims.Held(claims);
    }

    private boolean isOwn(Part part) {
        return part.whole().currency().equals(expense.currency());
    }

    private BigInteger roundedUp(BigInteger claimed) {
        return claimed.add(denominator).subtract(BigInteger.ONE).divide(denominator);
    }

    private Money money(BigInteger minor) {
        return money(minor, expense);
    }

    /** With the sign and in the currency of {@code like}; a sum beyond all measure, which is refused, is told as the largest. */
    private static Money money(BigInteger minor, Money like) {
        long bounded = minor.min(LARGEST).longValueExact();
        return new Money(like.isNegative() ? -bounded : bounded, like.currency());
    }

    private static BigInteger sum(Stream<Part> parts) {
        return parts.map(Claiming::amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger amount(Part part) {
        return BigInteger.valueOf(part.amountMinor()).abs();
    }

    private static BigInteger worth(Money whole) {
        return BigInteger.valueOf(whole.minor()).abs();
    }
}
