package org.bilan.organization;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An organization's roles in one column, as in the data folder: {@code funder;partner}. */
@Singleton
final class RoleList implements AttributeConverter<List<OrganizationRole>, String> {
    @Override
    public String convertToPersistedValue(@Nullable List<OrganizationRole> roles, ConversionContext context) {
        return roles == null ? "" : roles.stream().map(OrganizationRole::code).collect(Collectors.joining(";"));
    }

    @Override
    public List<OrganizationRole> convertToEntityValue(@Nullable String text, ConversionContext context) {
        return text == null || text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";"))
                        .map(code -> OrganizationRole.valueOf(code.toUpperCase(java.util.Locale.ROOT)))
                        .toList();
    }
}
