package org.bilan.funding;

import java.math.BigDecimal;
import org.bilan.value.Coded;

/** What a rule's value counts: hundredths, money, time, or a cost by the hour, night or kilometre. */
public enum RuleUnit implements Coded {
    /** From 0 to 100. */
    PERCENT(100, false),
    /** In the grant's currency; in an annual report in the home currency. */
    AMOUNT(1_000_000_000_000L, false),
    DAYS(36_600, true),
    MONTHS(1_200, true),
    YEARS(100, true),
    /** An amount for one hour of work. */
    HOUR(1_000_000, false),
    /** An amount for one night away. */
    NIGHT(1_000_000, false),
    /** An amount for one kilometre travelled. */
    KM(1_000_000, false),
    PAGES(10_000, true),
    CHARACTERS(10_000_000, true);

    private final BigDecimal most;
    private final boolean whole;

    RuleUnit(long most, boolean whole) {
        this.most = BigDecimal.valueOf(most);
        this.whole = whole;
    }

    /** The largest value that makes sense; the least is zero. */
    public BigDecimal most() {
        return most;
    }

    /** Whether a half of it means nothing. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether a rule may have that value: none below zero or beyond {@link #most()}, and whole where halves mean nothing. */
    public boolean takes(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(most) <= 0
                && (!whole || value.stripTrailingZeros().scale() <= 0);
    }
}
