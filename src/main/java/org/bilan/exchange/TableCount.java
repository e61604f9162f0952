package org.bilan.exchange;

/** What an import does to one table: records added, changed, and arriving just as they are stored. */
public record TableCount(String table, long added, long changed, long unchanged) {}
