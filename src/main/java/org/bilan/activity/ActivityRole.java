package org.bilan.activity;

import org.bilan.value.Coded;

/** The organization's own part in an activity. Only what it organized or co-organized counts as its own reach. */
public enum ActivityRole implements Coded {
    ORGANIZED,
    CO_ORGANIZED,
    CONTRIBUTED,
    PRESENTED,
    HOSTED,
    ENDORSED;

    /** Whether the organization held it itself, alone or with others. */
    public boolean isOwn() {
        return this == ORGANIZED || this == CO_ORGANIZED;
    }
}
