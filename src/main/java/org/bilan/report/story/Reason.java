package org.bilan.report.story;

import org.bilan.value.Coded;

/**
 * Why two reports tell something otherwise: one that follows from their records, never the likeliest. Only what has no good
 * reason is to be mended.
 */
public enum Reason implements Coded {
    /** One is about activities of which the other is not: the whole year, or another grant. */
    SCOPE,
    /** Of the days that both are about they tell the same. */
    CUT_OFF,
    /** One was sealed; made from the records of now, both would agree. */
    MOMENT,
    /** The same number, which one hides to protect people. */
    MASK,
    /** The same amounts, in two currencies or at two rates. */
    CONVERSION,
    /** The same exact figure, printed with fewer decimals by one. */
    ROUNDING,
    /** Each claims its own part of one expense, and both know of the other's. */
    CLAIMED,
    /** Together they claim more of an expense than there is. */
    TWICE,
    /** Somebody keeps the activity out of the annual report. */
    KEPT_OUT,
    /** A narrative tells it by hand otherwise than the record. */
    NARRATIVE,
    /** None that the records tell. */
    NONE;

    /** Whether a person must look at it. */
    public boolean isToMend() {
        return this == NARRATIVE || this == NONE || this == MOMENT || this == TWICE;
    }
}
