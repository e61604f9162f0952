package org.bilan.finance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import java.util.Currency;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * That the books and Bilan were compared for a period, as it is kept with the report it supports: which file, known by
 * its SHA-256, both totals in the currency of the books, and how many differences were found. Without {@code grant}
 * every expense was compared, with it the parts charged to that grant.
 */
@MappedEntity("reconciliation")
public record LedgerReconciliation(
        @Id String code,
        String source,
        String file,
        String sha256,
        LocalDate periodStart,
        LocalDate periodEnd,
        @MappedProperty("grant_code") @Nullable String grant,
        String currency,
        long ledgerMinor,
        long bookedMinor,
        int differences,
        LocalDate madeOn,
        @Nullable String madeBy) {
    public LedgerReconciliation {
        if (periodEnd.isBefore(periodStart)) {
            throw new IllegalArgumentException("The end comes before the start: " + periodStart + "/" + periodEnd);
        }
    }

    public Period period() {
        return new Period(periodStart, periodEnd);
    }

    public Money ledger() {
        return new Money(ledgerMinor, Currency.getInstance(currency));
    }

    public Money booked() {
        return new Money(bookedMinor, Currency.getInstance(currency));
    }
}
