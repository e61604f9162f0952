package org.bilan.finance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.bilan.storage.DecimalText;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** A cost, counted on the day it was incurred, in its own currency. Negative only as a credit. */
@MappedEntity("expense")
public record Expense(
        @Id String code,
        LocalDate incurredOn,
        @Nullable LocalDate paidOn,
        @Nullable String supplier,
        @Nullable String voucher,
        String description,
        CostCategory category,
        long amountMinor,
        String currency,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal rate,

        @Nullable LocalDate rateDate,
        @Nullable String project,
        @Nullable String activity,
        @Nullable CostKind kind,
        @Nullable String document) {
    public Expense {
        if (rate != null && rate.signum() <= 0) {
            throw new IllegalArgumentException("A rate is above zero: " + rate);
        }
    }

    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }
}
