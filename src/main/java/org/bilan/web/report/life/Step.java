package org.bilan.web.report.life;

import java.util.EnumSet;
import java.util.Set;
import org.bilan.security.Role;
import org.bilan.value.Coded;
import org.bilan.web.report.work.WorkState;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a report in work: who may do it by role, from which states, and to which it leads. This table is
 * the only place that says so; pages and programs ask it alike.
 */
public enum Step implements Coded {
    BEGIN(Who.WRITES, Set.of(), WorkState.DRAFT),
    SEND(Who.WRITES, Set.of(WorkState.DRAFT, WorkState.RETURNED), WorkState.IN_REVIEW),
    SEND_BACK(Who.WRITES, Set.of(WorkState.IN_REVIEW), WorkState.DRAFT),
    APPROVE(Who.WRITES, Set.of(WorkState.IN_REVIEW), WorkState.APPROVED),
    SUBMIT(Who.SPEAKS, Set.of(WorkState.APPROVED), WorkState.SUBMITTED),
    REOPEN(Who.WRITES, Set.of(WorkState.APPROVED), WorkState.DRAFT),
    ACCEPT(Who.SPEAKS, Set.of(WorkState.SUBMITTED), WorkState.ACCEPTED),
    RETURN(Who.SPEAKS, Set.of(WorkState.SUBMITTED), WorkState.RETURNED),
    RESUME(Who.WRITES, Set.of(WorkState.RETURNED), WorkState.DRAFT),
    /** A record that the report uses, or its text, was changed after the approval. Nobody takes it: it follows. */
    CHANGE(Who.NOBODY, Set.of(WorkState.APPROVED), WorkState.DRAFT);

    /** Named before the constants may be. */
    private static final class Who {
        /** Those who make reports. */
        static final Set<Role> WRITES = EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.FINANCE);
        /** Those who speak for the organization to its funders. */
        static final Set<Role> SPEAKS = EnumSet.of(Role.ADMIN, Role.COORDINATOR);

        static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    }

    private final Set<Role> roles;
    private final Set<WorkState> from;
    private final WorkState to;

    Step(Set<Role> roles, Set<WorkState> from, WorkState to) {
        this.roles = roles;
        this.from = from;
        this.to = to;
    }

    public boolean isOpenTo(@Nullable WorkState state) {
        return state != null && from.contains(state);
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whether a person takes it; else it follows from something else. */
    public boolean isTaken() {
        return !roles.isEmpty();
    }

    /** Whether the day of what happened outside is told with it: sent, returned, accepted. */
    public boolean isDated() {
        return this == SUBMIT || this == RETURN || this == ACCEPT;
    }

    WorkState to() {
        return to;
    }
}
