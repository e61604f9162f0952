package org.bilan.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column as outsiders see it. {@code several} values are separated by semicolons; {@code choices} are the words of a
 * closed list, {@code target} is the table whose codes it names.
 */
public record ColumnShape(
        String name,
        boolean required,
        boolean key,
        ColumnKind kind,
        boolean several,
        List<String> choices,
        @Nullable String target) {
    public ColumnShape {
        choices = List.copyOf(choices);
    }
}
