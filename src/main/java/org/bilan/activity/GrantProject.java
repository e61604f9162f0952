package org.bilan.activity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/** A project that a grant pays for. */
@NaturalKey({"grant", "project"})
@MappedEntity("grant_project")
public record GrantProject(
        @Id @GeneratedValue @Nullable Long id,
        @MappedProperty("grant_code") String grant,
        String project,
        int position) {}
