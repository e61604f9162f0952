package org.bilan.organization;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.List;
import org.bilan.storage.WordList;
import org.jspecify.annotations.Nullable;

/** A funder, partner, member, coalition, supplier or medium; several at once perhaps. Other spellings of its name are aliases of this one record. */
@MappedEntity("organization")
public record Organization(
        @Id String code,
        String name,
        @Nullable String acronym,
        @MappedProperty(converter = RoleList.class) List<OrganizationRole> roles,
        @Nullable String country,
        @MappedProperty(converter = WordList.class) List<String> aliases,
        @Nullable String website,
        @Nullable String email,
        @Nullable String notes) {
    public Organization {
        roles = List.copyOf(roles);
        aliases = List.copyOf(aliases);
    }
}
