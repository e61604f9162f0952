package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Currency;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** A row of a kept reconciliation. An absent amount or day is that of a side which has none. */
@NaturalKey({"reconciliation", "position"})
@MappedEntity("reconciliation_item")
public record ReconciliationItem(
        @Id @GeneratedValue @Nullable Long id,
        String reconciliation,
        int position,
        ReconciliationKind kind,
        @Nullable String account,
        @Nullable CostCategory category,
        @Nullable String expense,
        @Nullable String number,
        @Nullable String description,
        @Nullable LocalDate ledgerOn,
        @Nullable LocalDate bookedOn,
        @Nullable Long ledgerMinor,
        @Nullable Long bookedMinor,
        String currency) {

    public @Nullable Money ledger() {
        return ledgerMinor == null ? null : new Money(ledgerMinor, Currency.getInstance(currency));
    }

    public @Nullable Money booked() {
        return bookedMinor == null ? null : new Money(bookedMinor, Currency.getInstance(currency));
    }
}
