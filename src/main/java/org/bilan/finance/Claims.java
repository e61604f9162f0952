package org.bilan.finance;

import java.math.BigInteger;
import java.util.List;
import org.bilan.value.Money;

/**
 * What the parts of one expense claim of it, in its own currency. A part for a grant in that currency claims its amount.
 * Any other claims the same share of the expense as its amount is of the whole expense worth to that grant: of 1 000.00 MXN
 * worth 60.50 CAD, a part of 30.25 CAD claims 500.00 MXN.
 *
 * <p>The claims together never exceed the expense, not by a cent, and are exactly the expense where nothing is left:
 * they are rounded together. Every amount has the sign of the expense, since a credit is shared like a cost.
 */
public sealed interface Claims {

    /** A part as it is charged, and what the whole expense is worth in its currency. */
    record Part(long amountMinor, Money whole) {}

    /** The claims in minor units of the expense's currency, in the order of the parts. */
    record Held(List<Long> minor) implements Claims {
        public Held {
            minor = List.copyOf(minor);
        }
    }

    /** The part at this place is a cost of a credit, or a credit of a cost. */
    record WrongSign(int place) implements Claims {}

    /** The parts claim more than the expense: both in the grant's currency if there is one, else in the expense's. */
    record Beyond(Money claimed, Money limit) implements Claims {}

    /** Computes. */
    static Claims of(Money expense, List<Part> parts) {
        for (int place = 0; place < parts.size(); place++) {
            if (Long.signum(parts.get(place).amountMinor()) * Long.signum(expense.minor()) < 0) {
                return new WrongSign(place);
            }
        }
        return new Claiming(expense, parts).result();
    }

    /** The part of the expense that nothing claims, in its own currency. */
    static Money remainder(Money expense, List<Allocation> parts) {
        BigInteger claimed = parts.stream()
                .map(part -> BigInteger.valueOf(part.claimedMinor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Money(BigInteger.valueOf(expense.minor()).subtract(claimed).longValueExact(), expense.currency());
    }
}
