package org.bilan.report.story;

import org.bilan.value.Coded;

/** What a reader of two reports sees beside each other. */
public enum Aspect implements Coded {
    TITLE,
    DATE,
    STATUS,
    PARTICIPANTS,
    /** An activity's date as a narrative tells it by hand. */
    NARRATED,
    RECEIVED,
    SPENT,
    INDICATOR,
    /** The totals of a report, which follow from what it is about. */
    ACTIVITIES,
    PEOPLE,
    /** What a funder's report claims of an expense. */
    EXPENSE,
    /** One figure that both print, from the same records. */
    FIGURE;

    /** Whether it is told of an activity. */
    public boolean isOfActivity() {
        return compareTo(NARRATED) <= 0;
    }

    boolean isTotal() {
        return this == ACTIVITIES || this == PEOPLE;
    }
}
