package org.bilan.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import org.bilan.value.FuzzyDate;
import org.jspecify.annotations.Nullable;

/** Something done, planned or supported. {@code grants} and {@code partners} are kept in their own tables. */
@MappedEntity("activity")
public record Activity(
        @Id String code,
        @Relation(Relation.Kind.EMBEDDED) FuzzyDate date,
        String title,
        ActivityKind kind,
        ActivityRole role,
        ActivityStatus status,
        @Nullable String theme,
        @Nullable String project,
        @Nullable String place,
        @Nullable String country,
        @Nullable ActivityMode mode,
        @Nullable String media,
        @Nullable String description,
        @Nullable String gapReason,
        @Nullable Boolean inAnnualReport) {}
