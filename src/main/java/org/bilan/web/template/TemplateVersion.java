package org.bilan.web.template;

import java.time.Instant;

/**
 * A template that somebody sent, kept as it came; {@code id} names its file. {@code errors} and {@code warnings} were
 * found when it came, −1 where that is not known. Reports name the template that they were made with by {@code sha256}.
 */
public record TemplateVersion(
        String id, Instant keptAt, String by, String note, int errors, int warnings, String sha256) {
    /** Whether no report can be made with it. */
    public boolean isDraft() {
        return errors > 0;
    }
}
