package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.bilan.storage.DecimalText;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/** Home currency for one unit of {@code currency} on a day, with where it was read. */
@NaturalKey({"currency", "date", "source"})
@MappedEntity("exchange_rate")
public record ExchangeRate(
        @Id @GeneratedValue @Nullable Long id,
        String currency,
        @MappedProperty("rated_on") LocalDate date,
        @MappedProperty(converter = DecimalText.class) BigDecimal rate,
        String source) {
    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("A rate is above zero: " + rate);
        }
    }
}
