package org.bilan.document.form;

import java.util.Locale;

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
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
