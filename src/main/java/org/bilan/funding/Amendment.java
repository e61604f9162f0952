package org.bilan.funding;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change to a grant, numbered from 1: an amount added or taken, a later end. */
@MappedEntity("amendment")
public record Amendment(
        @Id @GeneratedValue @Nullable Long id,
        String grant,
        int number,
        LocalDate signedOn,
        @Nullable Long amountChangeMinor,
        @Nullable LocalDate newEnd,
        @Nullable String note) {}
