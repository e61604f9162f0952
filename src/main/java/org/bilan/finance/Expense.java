package org.bilan.finance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        @Nullable BigDecimal rate,
        @Nullable LocalDate rateDate,
        @Nullable String project,
        @Nullable String activity,
        @Nullable CostKind kind,
        @Nullable String document) {}
