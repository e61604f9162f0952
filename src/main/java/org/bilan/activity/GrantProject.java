package org.bilan.activity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A project that a grant pays for. */
@MappedEntity("grant_project")
public record GrantProject(@Id @GeneratedValue @Nullable Long id, String grant, String project, int position) {}
