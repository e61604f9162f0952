package org.bilan.activity;

import org.bilan.value.Coded;

/** How people met. */
public enum ActivityMode implements Coded {
    IN_PERSON,
    ONLINE,
    HYBRID
}
