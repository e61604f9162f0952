package org.bilan.web.money;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was typed, turned into cells of the data folder.
 *
 * @param cells by column; a column that has a problem has none
 * @param problems sentences by column
 * @param notes by column, how something was understood that has two meanings
 */
record Typed(Map<String, String> cells, Map<String, String> problems, Map<String, String> notes) {
    Typed {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }
}
