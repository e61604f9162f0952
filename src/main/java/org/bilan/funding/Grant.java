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

/**
 * An agreement with a funder. {@code amountMinor} is the amount first agreed, in minor units of {@code currency};
 * amendments come on top. {@code profile} names the funder's rules and templates. {@code agreedRate} is home currency for
 * one unit of {@code agreedCurrency}, or of {@code currency} where that is absent.
 */
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
        BigDecimal varianceThresholdPercent,

        @Nullable RatePolicy ratePolicy,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal agreedRate,

        @Nullable String agreedCurrency) {
    public Grant {
        if (agreedRate != null && agreedRate.signum() <= 0) {
            throw new IllegalArgumentException("A rate is above zero: " + agreedRate);
        }
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("The end comes before the start: " + start + "/" + end);
        }
        if (amountMinor < 0) {
            throw new IllegalArgumentException("A grant below zero: " + amountMinor);
        }
    }

    /** A grant whose agreement says nothing of rates. */
    public Grant(
            String code,
            String funder,
            String title,
            @Nullable String programme,
            @Nullable String agreement,
            GrantKind kind,
            long amountMinor,
            String currency,
            LocalDate start,
            LocalDate end,
            @Nullable LocalDate signedOn,
            @Nullable String profile,
            boolean publicAid,
            @Nullable String lead,
            @Nullable BigDecimal varianceThresholdPercent) {
        this(
                code,
                funder,
                title,
                programme,
                agreement,
                kind,
                amountMinor,
                currency,
                start,
                end,
                signedOn,
                profile,
                publicAid,
                lead,
                varianceThresholdPercent,
                null,
                null,
                null);
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
