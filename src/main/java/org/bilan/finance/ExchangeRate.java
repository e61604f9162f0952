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

/** Home currency for one unit of {@code currency}, with where it was read. Without a {@code span} it is the rate of a day. */
@NaturalKey({"currency", "date", "source"})
@MappedEntity("exchange_rate")
public record ExchangeRate(
        @Id @GeneratedValue @Nullable Long id,
        String currency,
        @MappedProperty("rated_on") LocalDate date,
        @MappedProperty(converter = DecimalText.class) BigDecimal rate,
        String source,
        @Nullable RateSpan span) {
    public ExchangeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("A rate is above zero: " + rate);
        }
    }

    /** The rate of a day. */
    public ExchangeRate(@Nullable Long id, String currency, LocalDate date, BigDecimal rate, String source) {
        this(id, currency, date, rate, source, null);
    }
}
