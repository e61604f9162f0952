package org.bilan.organization;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Relation;
import java.math.BigDecimal;
import org.bilan.storage.DecimalText;
import org.bilan.value.FuzzyDate;
import org.jspecify.annotations.Nullable;

/** Someone of the team, the board or a committee. {@code weeklyHours} is the contract, {@code grant} the wage subsidy that pays the post. */
@MappedEntity("person")
public record Person(
        @Id String code,
        String name,
        @Nullable String function,
        @Nullable String body,
        @Nullable String organization,
        @Relation(Relation.Kind.EMBEDDED) @Nullable FuzzyDate date,

        @MappedProperty(converter = DecimalText.class) @Nullable
        BigDecimal weeklyHours,

        boolean volunteer,
        @MappedProperty("grant_code") @Nullable String grant) {}
