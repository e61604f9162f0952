package org.bilan.funding;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A report or audit owed to the funder for a period. */
@MappedEntity("obligation")
public record Obligation(
        @Id @GeneratedValue @Nullable Long id,
        String grant,
        ObligationKind kind,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn) {}
