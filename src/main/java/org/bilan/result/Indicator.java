package org.bilan.result;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is measured to know whether a result was reached. */
@MappedEntity("indicator")
public record Indicator(
        @Id String code,
        String title,
        IndicatorLevel level,
        @Nullable String project,
        @Nullable String grant,
        @Nullable String parent,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineDate,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetDate,
        Aggregation aggregation,
        @Nullable String source) {}
