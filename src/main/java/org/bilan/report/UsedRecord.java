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

    /** The table of the funder's own forms, by the kind of report, the language and the name of the file. */
    public static final String FORMS = "forms";

    /** The table of the files that stand behind the report, by their paths among the files of the home. */
    public static final String ANNEXES = "annexes";

    public UsedRecord {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }
}
