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

/** Money or goods received. {@code rate} is home currency for one unit; {@code source} names an organization or says it in words. */
@MappedEntity("receipt")
public record Receipt(
        @Id String code,
        LocalDate receivedOn,
        String source,
        @MappedProperty("grant_code") @Nullable String grant,
        ReceiptKind kind,
        long amountMinor,
        String currency,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal rate,

        boolean approximate,
        @Nullable String note) {
    public Receipt {
        if (rate != null && rate.signum() <= 0) {
            throw new IllegalArgumentException("A rate is above zero: " + rate);
        }
    }

    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }
}
