package org.bilan.organization;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One setting of the home, by its key: organization, currency, fiscal_year_start (MM-DD), language, timezone. */
@MappedEntity("setting")
public record Setting(@Id String key, String value) {}
