package org.bilan.document.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/** A form with its fields filled, what did not go in as it was given, and what was taken out of the file. */
public record FilledForm(byte[] bytes, List<FormFlaw> flaws, SortedSet<Removed> removed) {
    public FilledForm {
        flaws = List.copyOf(flaws);
        removed = new TreeSet<>(removed);
    }

    /** What a filled form does not keep. */
    public enum Removed {
        /** The XFA part of a form that has its fields twice: it would show the empty ones. */
        XFA,
        /** JavaScript, and actions that run, fetch or send something. */
        SCRIPTS,
        /** Signatures that filling the form makes void. */
        SIGNATURES,
        /** What allowed Adobe's reader to store the form, void once it is changed. */
        USAGE_RIGHTS,
        /** An encryption without a password to open the file. */
        ENCRYPTION,
        /** The tags of fields that became a part of their page, where there are not enough of them to go on. */
        FIELD_TAGS,
        /** What said that the form conforms to a standard, where it no longer does. */
        CLAIMS;

        /** {@code usage-rights}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** {@code les scripts et les actions}. */
        public String said(Language language) {
            return Messages.of(FilledForm.class, language).say("removed." + word());
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FilledForm that
                && Arrays.equals(bytes, that.bytes)
                && flaws.equals(that.flaws)
                && removed.equals(that.removed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
