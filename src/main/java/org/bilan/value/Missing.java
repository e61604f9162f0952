package org.bilan.value;

/** Why a value is absent. Absent is not zero: it prints as a dash, stays out of sums, and is listed as a gap. */
public enum Missing {
    /** Nobody has entered it. */
    NOT_ENTERED,
    /** Nothing was planned, which differs from a plan of zero. */
    NO_PLAN,
    /** The time to report it has not come, or the count was not taken. */
    NOT_REPORTED,
    /** It has no meaning here, such as a percentage of nothing. */
    NOT_APPLICABLE,
    /** Its parts cannot be added up, such as amounts of two currencies. */
    NO_SUM
}
