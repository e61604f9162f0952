package org.bilan.document.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field of Word while it is read: its code, then its result (ISO/IEC 29500-1, 17.16). */
final class Field {
    private final StringBuilder code = new StringBuilder();
    private boolean inResult;
    private boolean silent = true;
    private @Nullable String closing;

    void code(String more) {
        code.append(more);
    }

    boolean isInResult() {
        return inResult;
    }

    /** The result begins; it is shown as Word left it unless {@code computed} anew. */
    void result(boolean computed) {
        inResult = true;
        silent = computed;
    }

    boolean isSilent() {
        return silent;
    }

    /** The element that ends with the field. */
    void closesWith(@Nullable String tag) {
        closing = tag;
    }

    @Nullable
    String closing() {
        return closing;
    }

    /** {@code PAGE}, {@code HYPERLINK}… in capitals. */
    String kind() {
        return words(code)[0].toUpperCase(Locale.ROOT);
    }

    /** The first argument without its quotation marks; empty if there is none before the switches. */
    String argument() {
        String[] words = words(code);
        return words.length > 1 && !words[1].startsWith("\\") ? words[1].replace("\"", "") : "";
    }

    /** What follows a switch: the anchor of {@code \l "anchor"}; null without the switch. */
    @Nullable
    String option(String name) {
        String[] words = words(code);
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("\\" + name)) {
                return i + 1 < words.length ? words[i + 1].replace("\"", "") : "";
            }
        }
        return null;
    }

    private static String[] words(CharSequence code) {
        return code.toString().strip().split("\\s+");
    }
}
