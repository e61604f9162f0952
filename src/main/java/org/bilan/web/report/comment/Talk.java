package org.bilan.web.report.comment;

import java.util.EnumSet;
import java.util.Set;
import org.bilan.security.Role;
import org.bilan.value.Coded;
import org.bilan.web.report.life.ReportStep;
import org.bilan.web.report.life.Step;

/** What can be done with comments on a report in work, and by whom: as {@link Step} for its life. */
public enum Talk implements Coded {
    COMMENT(EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.FINANCE, Role.READER)),
    ANSWER(EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.FINANCE, Role.READER)),
    RESOLVE(EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.FINANCE)),
    REOPEN(EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.FINANCE));

    private final Set<Role> roles;

    Talk(Set<Role> roles) {
        this.roles = roles;
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** Whoever began a talk may end it, and take it up again, whatever their role. */
    public boolean isFor(Role role, String login, ReportComment comment) {
        return isFor(role) || (COMMENT.isFor(role) && login.equals(ReportStep.person(comment.login())));
    }
}
