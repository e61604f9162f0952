package org.bilan.security;

import java.time.Duration;
import org.bilan.value.Coded;

/** What a link to a password is for, and how long it holds. */
public enum LinkPurpose implements Coded {
    /** To a first password. */
    INVITATION(Duration.ofDays(7)),
    /** To another password, in place of a lost one. */
    RESET(Duration.ofDays(1));

    private final Duration lasts;

    LinkPurpose(Duration lasts) {
        this.lasts = lasts;
    }

    public Duration lasts() {
        return lasts;
    }
}
