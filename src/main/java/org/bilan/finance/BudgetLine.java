package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A line of a grant's budget in one version: 0 is the original, n what amendment n made of it. {@code amountMinor} is in the grant's currency. */
@MappedEntity("budget_line")
public record BudgetLine(
        @Id @GeneratedValue @Nullable Long id,
        String grant,
        int version,
        String line,
        @Nullable String parent,
        String title,
        CostCategory category,
        long amountMinor,
        @Nullable CostKind kind) {}
