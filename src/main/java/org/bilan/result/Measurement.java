package org.bilan.result;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.jspecify.annotations.Nullable;

/** A value of an indicator over a period; a ratio keeps its two terms. No value is "no data", which is not zero. */
@MappedEntity("measurement")
public record Measurement(
        @Id @GeneratedValue @Nullable Long id,
        String indicator,
        LocalDate periodStart,
        LocalDate periodEnd,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Gender gender,
        @Nullable AgeBand age,
        @Nullable String note) {}
