package org.bilan.finance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rate with what makes it believable: {@code rate} units of the currency converted to for one unit of the other, above
 * zero; the day it was published for; where it was read, absent where it was entered with the expense; on what ground it
 * applies.
 */
public record Quote(
        BigDecimal rate, LocalDate date, @Nullable String source, RateBasis basis) {
    /** Digits of a rate worked out from others: more than half a cent is never lost below a hundred million. */
    static final MathContext DERIVED = new MathContext(10);

    public Quote {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("A rate is above zero: " + rate);
        }
    }

    /** How many days before {@code day} it was published. */
    public long ageOn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(date, day));
    }

    /** The way back: {@code 0.8} for {@code 1.25}. */
    Quote inverse() {
        return new Quote(plain(BigDecimal.ONE.divide(rate, DERIVED)), date, source, basis);
    }

    /** This rate and then another, as to the home currency and from it: the older day, both sources, the second's ground. */
    Quote then(Quote next) {
        String sources = Stream.of(Optional.ofNullable(source), Optional.ofNullable(next.source))
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Quote(
                plain(rate.multiply(next.rate, DERIVED)),
                date.isBefore(next.date) ? date : next.date,
                sources.isEmpty() ? null : sources,
                next.basis);
    }

    /** Without zeros that say nothing. */
    static BigDecimal plain(BigDecimal rate) {
        BigDecimal bare = rate.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
