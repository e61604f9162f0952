package org.bilan.activity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A grant that an activity was paid from. */
@MappedEntity("activity_grant")
public record ActivityGrant(@Id @GeneratedValue @Nullable Long id, String activity, String grant, int position) {}
