package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import java.util.Currency;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What people still expect to spend on a line of a grant after {@code periodEnd}, in the grant's currency. It takes the
 * place of what remains of the budget in the reports whose period ends on that very day; a heading has none of its own.
 */
@NaturalKey({"grant", "line", "periodEnd"})
@MappedEntity("forecast")
public record Forecast(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("grant_code") String grant,
        String line,
        LocalDate periodEnd,
        long amountMinor) {
    public Forecast {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("A forecast below zero: " + amountMinor);
        }
    }

    /** The amount, {@code currency} being the grant's. */
    public Money amount(Currency currency) {
        return new Money(amountMinor, currency);
    }
}
