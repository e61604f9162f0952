package org.bilan.funding;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import java.util.Currency;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** A payment promised by the funder, and what came of it. Promised is not received. */
@NaturalKey({"grant", "number"})
@MappedEntity("instalment")
public record Instalment(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("grant_code") String grant,
        int number,
        LocalDate expectedOn,
        long amountMinor,
        @Nullable String condition,
        @Nullable LocalDate receivedOn,
        @Nullable Long receivedMinor) {
    public Instalment {
        if (number < 1 || amountMinor < 0) {
            throw new IllegalArgumentException("Not an instalment: number " + number + ", amount " + amountMinor);
        }
    }

    /** What the funder promised, in the grant's currency. */
    public Money amount(Currency currency) {
        return new Money(amountMinor, currency);
    }
}
