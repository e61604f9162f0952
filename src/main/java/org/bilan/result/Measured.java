package org.bilan.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/** A measured value in the indicator's unit; {@code terms} are the two numbers it is the ratio of, where they are known. */
public record Measured(BigDecimal value, @Nullable Share terms) {
    static Measured of(BigDecimal value) {
        return new Measured(value, null);
    }

    /** In percent with one decimal where the unit is {@code %}, else with two; empty for a ratio to nothing. */
    static Optional<Measured> ratio(BigDecimal numerator, BigDecimal denominator, String unit) {
        Share terms = new Share(numerator, denominator);
        if (denominator.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal value = unit.equals("%")
                ? terms.percent(1).orElseThrow()
                : numerator.divide(denominator, 2, RoundingMode.HALF_UP);
        return Optional.of(new Measured(value, terms));
    }
}
