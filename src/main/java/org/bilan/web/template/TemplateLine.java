package org.bilan.web.template;

import java.util.List;
import org.bilan.template.TemplateFinding;
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
        return findings == null
                ? 0
                : findings.stream().filter(TemplateFinding::isError).count();
    }

    public long warnings() {
        return findings == null ? 0 : findings.size() - errors();
    }
}
