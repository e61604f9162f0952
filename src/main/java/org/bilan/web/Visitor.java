package org.bilan.web;

import io.micronaut.security.authentication.Authentication;
import org.bilan.security.Role;
import org.bilan.value.Coded;

/** Who looks at a page. */
public record Visitor(String login, Role role) {
    /** The roles that see the organisation's figures, as the routes name them; a partner sees only its own projects. */
    static final String ADMIN = "admin";

    static final String COORDINATOR = "coordinator";
    static final String FINANCE = "finance";
    static final String READER = "reader";
    static final String PARTNER = "partner";

    static Visitor of(Authentication authentication) {
        String code = authentication.getRoles().iterator().next();
        return new Visitor(
                authentication.getName(), Coded.find(Role.class, code).orElse(Role.PARTNER));
    }

    public boolean readsReports() {
        return role != Role.PARTNER;
    }

    public boolean makesReports() {
        return role == Role.ADMIN || role == Role.COORDINATOR || role == Role.FINANCE;
    }
}
