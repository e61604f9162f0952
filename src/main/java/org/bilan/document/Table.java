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

    /**
     * A row. A {@code NOTE} has one cell of text that spans the table, below the row it explains. {@code marks} are those of
     * the figures in its cells, empty for other cells; none at all where nobody asks about them.
     */
    public record Row(Role role, List<Cell> cells, List<String> marks) {
        public Row(Role role, List<Cell> cells) {
            this(role, cells, List.of());
        }

        public Row {
            cells = List.copyOf(cells);
            marks = List.copyOf(marks);
        }

        /** Of the figure in a cell; empty if it has none. */
        public String mark(int cell) {
            return cell < marks.size() ? marks.get(cell) : "";
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
