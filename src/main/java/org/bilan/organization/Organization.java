package org.bilan.organization;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A funder, partner, member, coalition, supplier or medium; several at once perhaps. Other spellings of its name are aliases of this one record. */
@MappedEntity("organization")
public record Organization(
        @Id String code,
        String name,
        @Nullable String acronym,
        List<OrganizationRole> roles,
        @Nullable String country,
        List<String> aliases,
        @Nullable String website,
        @Nullable String email,
        @Nullable String notes) {}
