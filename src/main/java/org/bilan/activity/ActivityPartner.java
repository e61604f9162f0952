package org.bilan.activity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/** A partner of an activity; {@code position} keeps the order in which partners were named. */
@NaturalKey({"activity", "organization"})
@MappedEntity("activity_partner")
public record ActivityPartner(
        @Id @GeneratedValue @Nullable Long id, String activity, String organization, int position) {}
