package org.bilan.web.report.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What came of saving a section. {@code revision} is to be sent with the next text: that of the text stored, or of the
 * newer one that somebody else stored meanwhile, which is {@code newer}. {@code problem} says why nothing was stored
 * otherwise.
 */
public record SavedText(
        String text,
        String revision,
        int count,
        @Nullable String newer,
        @Nullable String problem) {
    static SavedText stored(String text, String revision, int count) {
        return new SavedText(text, revision, count, null, null);
    }

    static SavedText conflict(String text, String newer, String revision) {
        return new SavedText(text, revision, 0, newer, null);
    }

    static SavedText refused(String text, String revision, String problem) {
        return new SavedText(text, revision, 0, null, problem);
    }

    public boolean isStored() {
        return newer == null && problem == null;
    }
}
