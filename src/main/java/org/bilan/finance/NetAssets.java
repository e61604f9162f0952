package org.bilan.finance;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Currency;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The organization's net assets on a day, in minor units of the home currency, as read in {@code source}: the audited
 * statements, for Bilan keeps no balance sheet. Below zero when it owes more than it has.
 *
 * @param restrictedMinor what givers or the board have set aside for a purpose; absent if the source does not say
 */
@NaturalKey("asOf")
@MappedEntity("net_assets")
public record NetAssets(
        @Id @GeneratedValue @Nullable Long id,
        LocalDate asOf,
        long unrestrictedMinor,
        @Nullable Long restrictedMinor,
        String source) {

    /** Free of any purpose, {@code home} being the home currency. */
    public Money unrestricted(Currency home) {
        return new Money(unrestrictedMinor, home);
    }
}
