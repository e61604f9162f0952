package org.bilan.exchange;

import java.util.Map;

/** Reports a slip at the row and column where a record arrives. */
final class Findings {
    private final Map<Layout<?>, String> files;
    private final Problems problems;

    /** {@code files} gives the name of the file, or sheet, that each table arrives in. */
    Findings(Map<Layout<?>, String> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Only rows that arrive can be reported: what is stored already was checked before. */
    void add(Layout<?> layout, Row<?> row, String column, String key, Object... details) {
        Column at = layout.column(column);
        problems.add(files.getOrDefault(layout, layout.table()), row.line(), at.position(), column, key, details);
    }

    boolean arrives(Layout<?> layout) {
        return files.containsKey(layout);
    }
}
