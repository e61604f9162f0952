package org.bilan.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole that keeps both its terms, so that a percentage is never seen without them. */
public record Share(BigDecimal part, BigDecimal whole) {

    public static Share of(Money part, Money whole) {
        if (!part.currency().equals(whole.currency())) {
            throw new IllegalArgumentException("Two currencies: " + part + " of " + whole);
        }
        return new Share(part.major(), whole.major());
    }

    /** In percent, rounded half-up to {@code decimals}; empty when the whole is zero. */
    public Optional<BigDecimal> percent(int decimals) {
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(part.multiply(BigDecimal.valueOf(100)).divide(whole, decimals, RoundingMode.HALF_UP));
    }
}
