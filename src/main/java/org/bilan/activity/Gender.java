package org.bilan.activity;

import org.bilan.value.Coded;

/** Gender as people state it; the remainder that is not specified is always shown. */
public enum Gender implements Coded {
    WOMEN,
    MEN,
    OTHER,
    UNKNOWN
}
