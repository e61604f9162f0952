package org.bilan.report.story;

import org.bilan.value.Money;

/**
 * What a funder's report claims of an expense, in the expense's currency.
 *
 * @param label what was bought
 * @param whole the expense itself
 * @param elsewhere what other grants claim of it, as the report's records have it
 */
public record Claim(String expense, String label, Money claimed, Money whole, Money elsewhere) {
    boolean isOfSameCurrencyAs(Claim other) {
        return whole.currency().equals(other.whole.currency());
    }

    /** Whether the two are more than the expense, by either's records. */
    boolean exceedsWith(Claim other) {
        return isOfSameCurrencyAs(other)
                && claimed.plus(other.claimed).compareTo(whole.compareTo(other.whole) > 0 ? whole : other.whole) > 0;
    }

    /** Whether each has room for the other in what its records say of other grants. */
    boolean knows(Claim other) {
        return isOfSameCurrencyAs(other)
                && elsewhere.compareTo(other.claimed) >= 0
                && other.elsewhere.compareTo(claimed) >= 0;
    }
}
