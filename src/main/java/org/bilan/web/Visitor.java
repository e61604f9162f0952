package org.bilan.web;

import io.micronaut.security.authentication.Authentication;
import org.bilan.audit.Author;
import org.bilan.audit.Door;
import org.bilan.security.Attribute;
import org.bilan.security.Role;
import org.bilan.value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name what the person is called; the login where no name is known
 * @param organization the code of the partner that a {@link Role#PARTNER} belongs to; null for every other role, and for
 *     a partner that was given none: such a one sees no record
 * @param token the name of the token where a program asks in the person's stead; else null
 */
public record Visitor(
        String login,
        Role role,
        String name,
        @Nullable String organization,
        @Nullable String token) {
    /** The roles that see the organisation's figures, as the routes name them; a partner sees only its own projects. */
    public static final String ADMIN = "admin";

    public static final String COORDINATOR = "coordinator";
    public static final String FINANCE = "finance";
    public static final String READER = "reader";
    public static final String PARTNER = "partner";

    public static Visitor of(Authentication authentication) {
        String code = authentication.getRoles().iterator().next();
        Role role = Coded.find(Role.class, code).orElse(Role.PARTNER);
        String name = said(authentication, Attribute.NAME);
        return new Visitor(
                authentication.getName(),
                role,
                name == null ? authentication.getName() : name,
                role == Role.PARTNER ? said(authentication, Attribute.ORGANIZATION) : null,
                said(authentication, Attribute.TOKEN));
    }

    private static @Nullable String said(Authentication authentication, String attribute) {
        return authentication.getAttributes().get(attribute) instanceof String text ? text : null;
    }

    public boolean isPartner() {
        return role == Role.PARTNER;
    }

    /** As whom the person, or the program in the person's stead, changes records. */
    public Author author() {
        return token == null ? new Author(login, Door.PAGE) : new Author(login + "/" + token, Door.API);
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
