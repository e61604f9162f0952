package org.bilan.document.office;

import java.util.List;
import java.util.Locale;

/** LibreOffice was asked for and made no PDF. */
public final class OfficeProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, with what {@link #details} hold. */
    public enum Reason {
        /** Not in the usual places, and no other was named. */
        NOWHERE,
        /** Not at the path that was named. */
        ABSENT,
        /** Its program, its version, the least one. */
        TOO_OLD,
        /** Its program, which does not say its version. */
        NO_VERSION,
        /** Its program, and the seconds after which it was ended. */
        TOO_SLOW,
        /** Its program, and how it ended, twice. */
        BROKEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final transient List<String> details;

    OfficeProblem(Reason reason, String... details) {
        super(reason + " " + List.of(details));
        this.reason = reason;
        this.details = List.of(details);
    }

    public Reason reason() {
        return reason;
    }

    public List<String> details() {
        return details;
    }
}
