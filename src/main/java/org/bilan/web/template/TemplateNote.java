package org.bilan.web.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;

/** What is kept beside a version: what its sender said of it, and what the checker found in it then, and the
 * SHA-256 of its file, empty where it is not known. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TemplateNote(String note, int errors, int warnings, String sha256) {}
