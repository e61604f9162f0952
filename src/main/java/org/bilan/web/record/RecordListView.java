package org.bilan.web.record;

import java.util.List;
import org.bilan.exchange.TableShape;
import org.bilan.web.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Some records of a table.
 *
 * @param columns those shown
 * @param owner what all of them belong to, by its title; null for the records of all
 * @param canAdd whether the visitor may add one
 * @param canSearch whether records are found by their titles
 */
public record RecordListView(
        TableShape table,
        List<Head> columns,
        Slice<Line> slice,
        @Nullable String owner,
        boolean canAdd,
        boolean canSearch,
        boolean made) {
    /** A column: its label, and the class of its cells where they are figures or days. */
    public record Head(String label, @Nullable String look) {}

    /** A record in a line: its cells in words, and where it is seen or changed. */
    public record Line(@Nullable String address, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public RecordListView {
        columns = List.copyOf(columns);
    }
}
