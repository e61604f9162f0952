package org.bilan.security;

import org.bilan.value.Coded;

/** What an account may do. {@code PARTNER} is a partner organization's person, who sees no other partner's records. */
public enum Role implements Coded {
    ADMIN,
    COORDINATOR,
    FINANCE,
    READER,
    PARTNER
}
