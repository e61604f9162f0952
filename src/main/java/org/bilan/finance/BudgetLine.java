package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.Currency;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** A line of a grant's budget in one version: 0 is the original, n what amendment n made of it. {@code amountMinor} is in the grant's currency. */
@NaturalKey({"grant", "version", "line"})
@MappedEntity("budget_line")
public record BudgetLine(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("grant_code") String grant,
        int version,
        String line,
        @Nullable String parent,
        String title,
        CostCategory category,
        long amountMinor,
        @Nullable CostKind kind) {
    public BudgetLine {
        if (version < 0) {
            throw new IllegalArgumentException("Versions are numbered from 0: " + version);
        }
    }

    /** The amount, {@code currency} being the grant's. */
    public Money amount(Currency currency) {
        return new Money(amountMinor, currency);
    }
}
