package org.bilan.web.report.job;

import org.bilan.value.Coded;

/** Where the making of a report stands. {@code REFUSED} by its checks; {@code FAILED} through a fault of ours. */
public enum JobState implements Coded {
    WAITING,
    RUNNING,
    DONE,
    REFUSED,
    FAILED;

    public boolean isOver() {
        return this == DONE || this == REFUSED || this == FAILED;
    }
}
