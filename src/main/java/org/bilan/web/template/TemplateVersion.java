package org.bilan.web.template;

import java.time.Instant;

/** A template that somebody sent, kept as it came; {@code id} names its file. */
public record TemplateVersion(String id, Instant keptAt, String by) {}
