package org.bilan.funding;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        LocalDate start,
        LocalDate end,
        @Nullable LocalDate signedOn,
        @Nullable String profile,
        boolean publicAid,
        @Nullable String lead,
        @Nullable BigDecimal varianceThresholdPercent) {}
