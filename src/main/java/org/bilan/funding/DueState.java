package org.bilan.funding;

import org.bilan.value.Coded;

/** Where something due stands on a day, the most urgent first. */
public enum DueState implements Coded {
    OVERDUE,
    /** Due within a number of days that people choose, the day itself included. */
    SOON,
    UPCOMING,
    /** Handed in, received, or kept long enough. */
    DONE
}
