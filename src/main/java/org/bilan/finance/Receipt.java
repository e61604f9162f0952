package org.bilan.finance;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money or goods received. {@code rate} is home currency for one unit; {@code source} names an organization or says it in words. */
@MappedEntity("receipt")
public record Receipt(
        @Id String code,
        LocalDate receivedOn,
        String source,
        @Nullable String grant,
        ReceiptKind kind,
        long amountMinor,
        String currency,
        @Nullable BigDecimal rate,
        boolean approximate,
        @Nullable String note) {}
