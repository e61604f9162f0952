package org.bilan.web.report.workspace;

import org.jspecify.annotations.Nullable;

/**
 * A narrative section of a report in work, in its language. {@code limit} is the funder's, {@code count} the characters
 * that the funder would count, {@code revision} that of the stored text, empty where there is none yet. {@code elsewhere}
 * is the text that would be printed where this one is empty: that of another language.
 */
public record Section(
        String code,
        String title,
        @Nullable String prompt,
        @Nullable Integer limit,
        boolean optional,
        String text,
        String revision,
        int count,
        @Nullable String elsewhere) {
    public boolean isTooLong() {
        return limit != null && count > limit;
    }

    public boolean isWritten() {
        return !text.isBlank();
    }

    public boolean isWanting() {
        return !isWritten() && !optional;
    }
}
