package org.bilan.report.story;

import org.jspecify.annotations.Nullable;

/**
 * One thing that two reports tell, or only one of them.
 *
 * @param first as the first report prints it; null where it does not tell it
 * @param second the same of the second
 * @param reason why they differ; null where they agree
 * @param section the narrative that tells it by hand; empty for records
 */
public record Compared(
        Aspect aspect,
        String code,
        String label,
        @Nullable String first,
        @Nullable String second,
        @Nullable Reason reason,
        String section) {
    public boolean agrees() {
        return reason == null;
    }

    public boolean isToMend() {
        return reason != null && reason.isToMend();
    }

    /** Told by one report only. */
    public boolean isOfOne() {
        return first == null || second == null;
    }
}
