package org.bilan.activity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/** A partner of a project; {@code position} keeps the order in which partners were named. */
@NaturalKey({"project", "organization"})
@MappedEntity("project_partner")
public record ProjectPartner(
        @Id @GeneratedValue @Nullable Long id, String project, String organization, int position) {}
