package org.bilan.report.check;

import org.bilan.report.Finding.Subject;
import org.bilan.value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Something that a template asks of a report, in plain words: what it is, whether it is there, and what is still to be
 * said of it (« 3 indicateurs, 1 sans valeur de la période »; empty if nothing is). {@code subject} is the record to
 * complete, or its table with an empty code.
 */
public record Need(
        Group group,
        State state,
        String label,
        String said,
        @Nullable Subject subject) {

    /** What people look for together, in the order in which they prepare a report. */
    public enum Group implements Coded {
        TEXTS,
        PICTURES,
        WORK,
        MONEY,
        PARTIES
    }

    /** How far it is. {@code NONE}: there is nothing, and nothing is wanting. */
    public enum State implements Coded {
        MISSING,
        PARTLY,
        READY,
        NONE
    }

    /** Whether somebody has something to do. */
    public boolean isWanting() {
        return state == State.MISSING || state == State.PARTLY;
    }
}
