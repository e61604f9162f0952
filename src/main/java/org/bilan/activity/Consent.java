package org.bilan.activity;

import org.bilan.value.Coded;

/** Consent of the people shown to the use of a photo. */
public enum Consent implements Coded {
    GRANTED,
    NOT_NEEDED,
    WITHDRAWN,
    REFUSED,
    UNKNOWN;

    /** Whether the people shown have said no, at first or later. */
    public boolean isAgainst() {
        return this == WITHDRAWN || this == REFUSED;
    }
}
