package org.bilan.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.bilan.value.Money;

/** Amounts and percentages that a rule names, compared without rounding. */
final class Amounts {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Amounts() {}

    /** A rule's amount as it is printed: rounded half-up to the currency's decimals. */
    static Money of(BigDecimal major, Currency currency) {
        return Money.of(
                major.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP), currency);
    }

    /** Whether the part is more than {@code percent} of the whole; more than nothing of nothing is. */
    static boolean isBeyond(Money part, Money whole, BigDecimal percent) {
        return part.major()
                        .multiply(HUNDRED)
                        .compareTo(whole.major().max(BigDecimal.ZERO).multiply(percent))
                > 0;
    }

    /** A percentage of an amount, rounded half-up once. */
    static Money percentOf(Money amount, BigDecimal percent) {
        return of(amount.major().multiply(percent).divide(HUNDRED), amount.currency());
    }
}
