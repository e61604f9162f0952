package org.bilan.activity;

import org.bilan.value.Coded;

/** Whether people were reached by the activity itself or through others; never added together. */
public enum ReachKind implements Coded {
    DIRECT,
    INDIRECT
}
