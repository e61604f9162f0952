package org.bilan.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money: a whole number of the currency's minor unit (cents for CAD). May be negative (a credit, a
 * balance overdrawn). Amounts of two currencies cannot be added or compared: convert one first.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    public Money {
        Objects.requireNonNull(currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The amount in major units, {@code 84259.00}.
     *
     * @throws ArithmeticException if it has more decimals than the currency, or does not fit a long
     */
    public static Money of(BigDecimal major, Currency currency) {
        return new Money(major.movePointRight(digits(currency)).longValueExact(), currency);
    }

    /** The amount in major units, with the currency's number of decimals. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    /**
     * Converted at {@code rate} units of {@code target} for one unit of this currency, rounded half-up once.
     *
     * @throws ArithmeticException if the result does not fit a long
     */
    public Money at(BigDecimal rate, Currency target) {
        return rounded(major().multiply(rate), target);
    }

    /**
     * This amount's {@code part} of {@code whole}, rounded half-up once.
     *
     * @throws ArithmeticException if {@code whole} is zero, or the result does not fit a long
     */
    public Money share(Money part, Money whole) {
        part.requireSameCurrency(whole);
        int digits = digits(currency);
        BigDecimal product = major().multiply(BigDecimal.valueOf(part.minor));
        return of(product.divide(BigDecimal.valueOf(whole.minor), digits, RoundingMode.HALF_UP), currency);
    }

    private static Money rounded(BigDecimal major, Currency currency) {
        return of(major.setScale(digits(currency), RoundingMode.HALF_UP), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minor, other.minor);
    }

    /** As in the data folder: {@code 84259.00}, without the currency. */
    public String plain() {
        return major().toPlainString();
    }

    @Override
    public String toString() {
        return plain() + " " + currency.getCurrencyCode();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Two currencies: " + this + " and " + other);
        }
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
