package org.bilan.result;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.storage.DecimalText;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** A value of an indicator over a period; a ratio keeps its two terms. No value is "no data", which is not zero. */
@NaturalKey({"indicator", "periodStart", "periodEnd", "gender", "age"})
@MappedEntity("measurement")
public record Measurement(
        @Id @GeneratedValue @Nullable Long id,
        String indicator,
        LocalDate periodStart,
        LocalDate periodEnd,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal value,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal numerator,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal denominator,

        @Nullable Gender gender,
        @Nullable AgeBand age,
        @Nullable String note) {
    public Measurement {
        if (periodEnd.isBefore(periodStart)) {
            throw new IllegalArgumentException("The end comes before the start: " + periodStart + "/" + periodEnd);
        }
    }

    public Period period() {
        return new Period(periodStart, periodEnd);
    }
}
