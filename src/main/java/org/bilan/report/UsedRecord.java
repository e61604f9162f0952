package org.bilan.report;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A record that a report was made from, as it was: its table in the data folder, the cells by which people know it,
 * separated by blanks, and what it said, cell by cell; absent cells are not there.
 */
public record UsedRecord(String table, String key, Map<String, String> cells) {
    /** The table of the templates in use, which are no records. */
    public static final String TEMPLATES = "templates";

    public UsedRecord {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }
}
