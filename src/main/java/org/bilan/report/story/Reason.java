package org.bilan.report.story;

import org.bilan.value.Coded;

/** Why two reports tell something otherwise. Only what has no good reason is to be mended. */
public enum Reason implements Coded {
    /** One is about more than the other: the whole year, or another grant. */
    SCOPE,
    /** The periods differ. */
    CUT_OFF,
    /** One was sealed; records have changed since. */
    MOMENT,
    /** Small numbers are hidden in one. */
    MASK,
    /** They are told in two currencies. */
    CURRENCY,
    /** Somebody keeps the activity out of the annual report. */
    KEPT_OUT,
    /** A narrative tells it by hand otherwise than the record. */
    NARRATIVE,
    /** None that can be seen. */
    NONE;

    /** Whether a person must look at it. */
    public boolean isToMend() {
        return this == NARRATIVE || this == NONE || this == MOMENT;
    }
}
