package org.bilan.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bilan.value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record, in the cells of its table in the data folder. {@code revision} is that of the record as it was
 * shown to whoever changes it; null does not look whether someone else has changed it since. A narrative's text is the
 * cell {@code text}.
 */
public record Edit(
        Action action,
        String table,
        Map<String, String> cells,
        @Nullable String revision) {

    /** What becomes of the record. */
    public enum Action implements Coded {
        /** A new record; refused where its key is taken. */
        ADD,
        /** The cells that are named take their values, the others stay; an empty cell is absent. */
        CHANGE,
        /** The whole record, new or not; what is not named is absent. */
        PUT,
        REMOVE
    }

    public Edit {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    public static Edit add(String table, Map<String, String> cells) {
        return new Edit(Action.ADD, table, cells, null);
    }

    public static Edit change(String table, Map<String, String> cells, @Nullable String revision) {
        return new Edit(Action.CHANGE, table, cells, revision);
    }

    public static Edit put(String table, Map<String, String> cells) {
        return new Edit(Action.PUT, table, cells, null);
    }

    /** {@code key} holds the cells by which the record is known. */
    public static Edit remove(String table, Map<String, String> key, @Nullable String revision) {
        return new Edit(Action.REMOVE, table, key, revision);
    }
}
