package org.bilan.exchange;

import java.util.List;

/** A table of the data folder as outsiders see it, its columns in their order. */
public record TableShape(String name, List<ColumnShape> columns) {
    public TableShape {
        columns = List.copyOf(columns);
    }

    /** The columns by which people know a record. */
    public List<ColumnShape> key() {
        return columns.stream().filter(ColumnShape::key).toList();
    }
}
