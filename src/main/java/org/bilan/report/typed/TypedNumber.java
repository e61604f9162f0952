package org.bilan.report.typed;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number that stands in a narrative and was typed there.
 *
 * @param value not below zero
 * @param decimals how many were typed; below zero where round thousands or an « environ » tell the figure only nearly
 * @param unit the words behind it that may be what it counts, folded; empty for an amount or a percentage
 * @param currency an amount's three letters; empty where {@code $} alone, or none, was typed
 * @param words as they stand in the text, with « près de » before it and what is counted behind it
 * @param around the words of its sentence, folded
 */
public record TypedNumber(
        BigDecimal value,
        int decimals,
        Kind kind,
        List<String> unit,
        String currency,
        String words,
        List<String> around) {
    /** What can be equal to it. */
    public enum Kind {
        MONEY,
        PERCENT,
        COUNT
    }

    public TypedNumber {
        unit = List.copyOf(unit);
        around = List.copyOf(around);
    }

    /** Half of the last unit that was typed: a figure as near as that is this number, rounded. */
    BigDecimal half() {
        return BigDecimal.ONE.scaleByPowerOfTen(-decimals).divide(BigDecimal.valueOf(2));
    }

    /** Whether a number, rounded as this was typed, is this. */
    public boolean isRounded(BigDecimal number) {
        BigDecimal size = number.abs();
        return size.compareTo(value.subtract(half())) >= 0 && size.compareTo(value.add(half())) < 0;
    }

    /** Those of its value, without zeros behind them: {@code 107} of 107 000. */
    public String figures() {
        return value.stripTrailingZeros().unscaledValue().toString();
    }

    boolean isOfPeople() {
        return unit.stream().anyMatch(Vocabulary::isPeople);
    }
}
