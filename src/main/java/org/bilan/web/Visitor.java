package org.bilan.web;

import io.micronaut.security.authentication.Authentication;
import org.bilan.security.Role;
import org.bilan.value.Coded;

/** Who looks at a page. */
public record Visitor(String login, Role role) {
    /** The roles that see the organisation's figures, as the routes name them; a partner sees only its own projects. */
    public static final String ADMIN = "admin";

    public static final String COORDINATOR = "coordinator";
    public static final String FINANCE = "finance";
    public static final String READER = "reader";
    public static final String PARTNER = "partner";

    public static Visitor of(Authentication authentication) {
        String code = authentication.getRoles().iterator().next();
        return new Visitor(
                authentication.getName(), Coded.find(Role.class, code).orElse(Role.PARTNER));
    }

    public boolean readsReports() {
        return role != Role.PARTNER;
    }

    public boolean administers() {
        return role == Role.ADMIN;
    }

    /** Whether the person writes records: activities, money, results. */
    public boolean writes() {
        return makesReports();
    }

    public boolean makesReports() {
        return role == Role.ADMIN || role == Role.COORDINATOR || role == Role.FINANCE;
    }
}
