package org.bilan.funding;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDate;
import org.bilan.storage.NaturalKey;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** A report or audit owed to the funder for a period. */
@NaturalKey({"grant", "kind", "periodStart", "periodEnd"})
@MappedEntity("obligation")
public record Obligation(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("grant_code") String grant,
        ObligationKind kind,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate dueOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate acceptedOn) {
    public Obligation {
        if (periodEnd.isBefore(periodStart)) {
            throw new IllegalArgumentException("The end comes before the start: " + periodStart + "/" + periodEnd);
        }
    }

    public Period period() {
        return new Period(periodStart, periodEnd);
    }
}
