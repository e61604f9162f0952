package org.bilan.web.profile;

import io.micronaut.core.annotation.Introspected;

/** A grant that is reported by a profile. */
@Introspected
public record GrantUse(String code, String title) {}
