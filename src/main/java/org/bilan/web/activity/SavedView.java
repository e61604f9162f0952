package org.bilan.web.activity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A list that someone comes back to, by the name given to it; {@code shared} ones are everybody's, and only their maker's to take away. */
@MappedEntity("saved_view")
public record SavedView(
        @Id @GeneratedValue @Nullable Long id, String login, String name, String address, boolean shared) {}
