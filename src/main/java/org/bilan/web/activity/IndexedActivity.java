package org.bilan.web.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of an activity can be searched. */
@MappedEntity("activity")
record IndexedActivity(
        @Id String code,
        LocalDate dateEarliest,
        LocalDate dateLatest,
        String title,
        @Nullable String theme,
        @Nullable String project,
        @Nullable String place,
        @Nullable String media) {}
