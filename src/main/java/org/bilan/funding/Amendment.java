package org.bilan.funding;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/** A change to a grant, numbered from 1: an amount added or taken, a later end. */
@NaturalKey({"grant", "number"})
@MappedEntity("amendment")
public record Amendment(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("grant_code") String grant,
        int number,
        LocalDate signedOn,
        @Nullable Long amountChangeMinor,
        @Nullable LocalDate newEnd,
        @Nullable String note) {
    public Amendment {
        if (number < 1) {
            throw new IllegalArgumentException("Amendments are numbered from 1: " + number);
        }
    }
}
