package org.bilan.funding;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment promised by the funder, and what came of it. Promised is not received. */
@MappedEntity("instalment")
public record Instalment(
        @Id @GeneratedValue @Nullable Long id,
        String grant,
        int number,
        LocalDate expectedOn,
        long amountMinor,
        @Nullable String condition,
        @Nullable LocalDate receivedOn,
        @Nullable Long receivedMinor) {}
