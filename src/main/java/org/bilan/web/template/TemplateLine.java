package org.bilan.web.template;

import java.util.List;
import org.bilan.template.TemplateFinding;
import org.bilan.template.TemplateFinding.Severity;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;

/** A kind of report in one language: {@code findings} of the template in use, null where there is none. */
public record TemplateLine(
        String profile,
        String title,
        Language language,
        boolean own,
        @Nullable List<TemplateFinding> findings) {
    public boolean isThere() {
        return findings != null;
    }

    public long errors() {
        return count(Severity.ERROR);
    }

    public long warnings() {
        return count(Severity.WARNING);
    }

    public long notes() {
        return count(Severity.NOTE);
    }

    private long count(Severity severity) {
        return findings == null
                ? 0
                : findings.stream().filter(one -> one.severity() == severity).count();
    }
}
