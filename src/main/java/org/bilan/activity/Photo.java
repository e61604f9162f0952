package org.bilan.activity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import java.time.LocalDate;
import org.bilan.value.FuzzyDate;
import org.jspecify.annotations.Nullable;

/** A picture with what must stand beside it, and the consent of the people shown. {@code file} is a path inside the home. */
@MappedEntity("photo")
public record Photo(
        @Id String code,
        String file,
        @Nullable String activity,
        @Nullable String project,
        String caption,
        String credit,
        String alt,
        @Relation(Relation.Kind.EMBEDDED) @Nullable FuzzyDate takenOn,
        @Nullable String place,
        Consent consent,
        @Nullable LocalDate consentExpires) {}
