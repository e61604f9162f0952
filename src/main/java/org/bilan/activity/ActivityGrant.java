package org.bilan.activity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/** A grant that an activity was paid from. */
@NaturalKey({"activity", "grant"})
@MappedEntity("activity_grant")
public record ActivityGrant(
        @Id @GeneratedValue @Nullable Long id,
        String activity,
        @MappedProperty("grant_code") String grant,
        int position) {}
