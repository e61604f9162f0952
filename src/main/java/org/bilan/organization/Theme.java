package org.bilan.organization;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A section of the annual report, in the order of {@code position} below its parent. */
@MappedEntity("theme")
public record Theme(
        @Id String code,
        String title,
        @Nullable String parent,
        @Nullable Integer position) {}
