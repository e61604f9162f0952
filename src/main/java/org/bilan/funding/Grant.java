package org.bilan.funding;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.bilan.storage.DecimalText;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** An agreement with a funder. {@code amountMinor} is the amount first agreed, in minor units of {@code currency}; amendments come on top. {@code profile} names the funder's rules and templates. */
@MappedEntity("grant_award")
public record Grant(
        @Id String code,
        String funder,
        String title,
        @Nullable String programme,
        @Nullable String agreement,
        GrantKind kind,
        long amountMinor,
        String currency,
        @MappedProperty("start_on") LocalDate start,
        @MappedProperty("end_on") LocalDate end,
        @Nullable LocalDate signedOn,
        @Nullable String profile,
        boolean publicAid,
        @Nullable String lead,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal varianceThresholdPercent) {
    public Grant {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("The end comes before the start: " + start + "/" + end);
        }
        if (amountMinor < 0) {
            throw new IllegalArgumentException("A grant below zero: " + amountMinor);
        }
    }

    /** The amount first agreed. */
    public Money amount() {
        return new Money(amountMinor, Currency.getInstance(currency));
    }

    /** The days first agreed; an amendment may move the end. */
    public Period period() {
        return new Period(start, end);
    }
}
