package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.Currency;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The part of an expense charged to a line of a grant, in the grant's currency, with what it claims of the expense in the
 * expense's own: the same number where the currencies are the same, else as {@link Claims} computes it. All claims
 * together never exceed the expense, and the database refuses that they do.
 */
@NaturalKey({"expense", "grant", "line"})
@MappedEntity("allocation")
public record Allocation(
        @Id @GeneratedValue @Nullable Long id,
        String expense,
        @MappedProperty("grant_code") String grant,
        String line,
        long amountMinor,
        long claimedMinor) {
    /** A part for a grant in the currency of the expense. */
    public Allocation(@Nullable Long id, String expense, String grant, String line, long amountMinor) {
        this(id, expense, grant, line, amountMinor, amountMinor);
    }

    /** The same part claiming {@code minor} of the expense. */
    public Allocation claiming(long minor) {
        return new Allocation(id, expense, grant, line, amountMinor, minor);
    }

    /** The same part of nothing. */
    public Allocation lowered() {
        return new Allocation(id, expense, grant, line, 0, 0);
    }

    /** The amount, {@code currency} being the grant's. */
    public Money amount(Currency currency) {
        return new Money(amountMinor, currency);
    }
}
