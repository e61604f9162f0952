package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Home currency for one unit of {@code currency} on a day, with where it was read. */
@MappedEntity("exchange_rate")
public record ExchangeRate(
        @Id @GeneratedValue @Nullable Long id, String currency, LocalDate date, BigDecimal rate, String source) {}
