package org.bilan.web.administration;

import org.bilan.security.Account;

/** An account as the list shows it. {@code organization} is the partner's name, empty for everybody else. */
public record AccountLine(Account account, String organization) {
    /** {@code active}, {@code awaited} or {@code off}, as the bundles call it. */
    public String state() {
        return account.isAwaited() ? "awaited" : account.active() ? "active" : "off";
    }
}
