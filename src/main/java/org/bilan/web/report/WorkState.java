package org.bilan.web.report;

import org.bilan.value.Coded;

/** How far a report in work has come. Those after {@code APPROVED} are for its life outside. */
public enum WorkState implements Coded {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    /** Whether its text is still being written. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == RETURNED;
    }
}
