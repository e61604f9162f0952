package org.bilan.web.report.work;

import org.bilan.value.Coded;

/** How far a report in work has come; from {@code SUBMITTED} on it is in the funder's hands. */
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

    /** Whether the files that were approved last are what this state is about. */
    public boolean hasFiles() {
        return this != DRAFT && this != IN_REVIEW;
    }
}
