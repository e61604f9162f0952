package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.Currency;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** The part of an expense charged to a line of a grant, in the grant's currency. The parts never exceed the expense. */
@NaturalKey({"expense", "grant", "line"})
@MappedEntity("allocation")
public record Allocation(
        @Id @GeneratedValue @Nullable Long id,
        String expense,
        @MappedProperty("grant_code") String grant,
        String line,
        long amountMinor) {
    /** The amount, {@code currency} being the grant's. */
    public Money amount(Currency currency) {
        return new Money(amountMinor, currency);
    }
}
