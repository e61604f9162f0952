package org.bilan.web.grant;

import org.bilan.value.Coded;

/** Where a grant stands on a day. */
public enum GrantState implements Coded {
    RUNNING,
    UPCOMING,
    ENDED
}
