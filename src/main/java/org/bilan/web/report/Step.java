package org.bilan.web.report;

import java.util.Set;
import org.bilan.value.Coded;
import org.jspecify.annotations.Nullable;

/** What can be done with a report in work: from which states it leads to which. */
public enum Step implements Coded {
    BEGIN(Set.of(), WorkState.DRAFT),
    SEND(Set.of(WorkState.DRAFT, WorkState.RETURNED), WorkState.IN_REVIEW),
    SEND_BACK(Set.of(WorkState.IN_REVIEW), WorkState.DRAFT),
    APPROVE(Set.of(WorkState.IN_REVIEW), WorkState.APPROVED),
    REOPEN(Set.of(WorkState.APPROVED), WorkState.DRAFT);

    private final Set<WorkState> from;
    private final WorkState to;

    Step(Set<WorkState> from, WorkState to) {
        this.from = from;
        this.to = to;
    }

    public boolean isOpenTo(@Nullable WorkState state) {
        return state != null && from.contains(state);
    }

    WorkState to() {
        return to;
    }
}
