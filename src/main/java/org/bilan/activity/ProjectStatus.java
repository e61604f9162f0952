package org.bilan.activity;

import org.bilan.value.Coded;

/** Where a project stands. */
public enum ProjectStatus implements Coded {
    PLANNED,
    ACTIVE,
    CLOSED
}
