package org.bilan.report.trace;

/**
 * A record behind a figure, as it was: its table in the data folder, the cells by which people know it, separated by blanks,
 * and a revision that differs whenever the record says something else.
 */
public record RecordRef(String table, String key, String revision) {}
