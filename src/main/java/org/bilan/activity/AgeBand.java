package org.bilan.activity;

import org.bilan.value.Coded;

/** Age band; the remainder that is not specified is always shown. */
public enum AgeBand implements Coded {
    CHILD,
    YOUTH,
    ADULT,
    SENIOR,
    UNKNOWN
}
