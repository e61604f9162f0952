package org.bilan.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record before and after, as the cells of its table in the data folder; null before it was and after it is removed.
 * {@code key} holds the cells by which people know it, separated by blanks.
 */
public record Change(
        String table,
        String key,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after) {
    public Change {
        before = copied(before);
        after = copied(after);
    }

    private static @Nullable Map<String, String> copied(@Nullable Map<String, String> cells) {
        return cells == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
