package org.bilan.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A record as the cells of its table, absent ones empty, in the order of the columns. {@code revision} differs whenever a
 * cell does.
 */
public record StoredRecord(String table, Map<String, String> cells, String revision) {
    public StoredRecord {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The text of a cell; empty if it is absent. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
