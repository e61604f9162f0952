package org.bilan.document;

import java.util.List;

/**
 * A table as plain data: typed cells in rows that have a role. The writers of Word, PDF and XLSX turn roles and types
 * into looks.
 */
public record Table(String title, List<Column> columns, List<Row> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.role() != Role.NOTE && row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("A row of " + title + " needs " + columns.size() + " cells");
            }
        }
    }

    /** A column: its heading with the unit, whether figures stand in it, and its width beside the others'. */
    public record Column(String heading, boolean figures, int weight) {}

    /** A row. A {@code NOTE} has one cell of text that spans the table, below the row it explains. */
    public record Row(Role role, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What a row is in the table's story. */
    public enum Role {
        GROUP,
        ITEM,
        SUBTOTAL,
        TOTAL,
        NOTE
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
