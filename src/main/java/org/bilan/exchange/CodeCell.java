package org.bilan.exchange;

import org.jspecify.annotations.Nullable;

/** The code of a record of another table, already stored or arriving with it. */
record CodeCell(String table) implements CellType {
    @Override
    public @Nullable Object read(String text, RowReading row) {
        Overlay<?> target = row.records().of(table);
        return target.knows(text) ? target.canonical(text) : row.refuseUnknown(text, target);
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.CODE;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }
}
