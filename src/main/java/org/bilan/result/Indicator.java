package org.bilan.result;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bilan.storage.DecimalText;
import org.jspecify.annotations.Nullable;

/** What is measured to know whether a result was reached. */
@MappedEntity("indicator")
public record Indicator(
        @Id String code,
        String title,
        IndicatorLevel level,
        @Nullable String project,
        @MappedProperty("grant_code") @Nullable String grant,
        @Nullable String parent,
        String unit,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal baseline,

        @Nullable LocalDate baselineDate,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal target,

        @Nullable LocalDate targetDate,
        Aggregation aggregation,
        @Nullable String source) {}
