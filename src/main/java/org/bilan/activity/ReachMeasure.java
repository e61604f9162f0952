package org.bilan.activity;

import org.bilan.value.Coded;

/** Unique people, or attendances (one person at three meetings is three); never added together. */
public enum ReachMeasure implements Coded {
    PEOPLE,
    ATTENDANCES
}
