package org.bilan.web.record;

import io.micronaut.core.annotation.Introspected;

/** A record in a link: its code and what people call it. */
@Introspected
public record Named(String code, String name) {}
