package org.bilan.report;

import org.bilan.value.Coded;

/** Whom a report is for: everyone, once a year, or the funder of one grant. */
public enum ReportKind implements Coded {
    ANNUAL,
    FUNDER
}
