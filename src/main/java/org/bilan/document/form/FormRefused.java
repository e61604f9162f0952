package org.bilan.document.form;

import java.util.Locale;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/** A form cannot be filled at all; {@code detail} is a limit or what the file says of itself, empty where there is nothing to add. */
public final class FormRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        NOT_PDF,
        NOT_WORKBOOK,
        DAMAGED,
        TOO_LARGE,
        TOO_SLOW,
        /** It opens with a password only, or forbids that its fields are filled. */
        ENCRYPTED,
        /** Its pages are made by a program inside it, and Adobe's reader alone runs that. */
        DYNAMIC_XFA,
        NO_FIELDS,
        MACROS
    }

    private final Reason reason;
    private final String detail;

    FormRefused(Reason reason, String detail) {
        super(reason + " " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    /** {@code dynamic-xfa}. */
    public String word() {
        return word(reason);
    }

    /** What is wrong with the file of that name. */
    public String sentence(String file, Language language) {
        return sentence(reason, detail, file, language);
    }

    /** What to do about it. */
    public String remedy(Language language) {
        return remedy(reason, language);
    }

    /** As {@link #sentence(String, Language)} of one that was not thrown here. */
    public static String sentence(Reason reason, String detail, String file, Language language) {
        return Messages.of(FormRefused.class, language).say("refused." + word(reason), file, detail);
    }

    public static String remedy(Reason reason, Language language) {
        return Messages.of(FormRefused.class, language).say("refused." + word(reason) + ".do");
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
