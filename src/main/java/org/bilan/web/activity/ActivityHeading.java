package org.bilan.web.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** What activities are put in order by where the language says the order. */
@MappedEntity("activity")
record ActivityHeading(
        @Id String code, String title, @Nullable String place) {}
