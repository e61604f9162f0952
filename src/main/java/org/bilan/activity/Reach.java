package org.bilan.activity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/** A count of people reached by an activity. Counts of one {@code cohort} are the same people: the largest counts once. */
@NaturalKey({"activity", "reach", "measure", "gender", "age", "method", "cohort"})
@MappedEntity("reach")
public record Reach(
        @Id @GeneratedValue @Nullable Long id,
        String activity,
        ReachKind reach,
        ReachMeasure measure,
        Gender gender,
        AgeBand age,
        long count,
        boolean approximate,
        @Nullable String method,
        @Nullable String cohort) {
    public Reach {
        if (count < 0) {
            throw new IllegalArgumentException("A count below zero: " + count);
        }
    }
}
