package org.bilan.activity;

import org.bilan.value.Coded;

/** Whether an activity took place. */
public enum ActivityStatus implements Coded {
    PLANNED,
    DONE,
    POSTPONED,
    CANCELLED
}
