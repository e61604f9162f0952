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
 * A line of the books and the expense that it became, or was found to be. {@code entry} is its fingerprint: account,
 * date, number, amount and text, and which one it is of several that are alike in all of these.
 */
@NaturalKey({"source", "entry"})
@MappedEntity("ledger_line")
public record LedgerLine(
        @Id @GeneratedValue @Nullable Long id,
        String source,
        String entry,
        String account,
        @MappedProperty("posted_on") LocalDate date,
        @Nullable String number,
        @Nullable String name,
        @Nullable String memo,
        long amountMinor,
        String currency,
        String expense) {
    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }
}
