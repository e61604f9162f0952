package org.bilan.exchange;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record as the cells of its row, in the order of the columns. */
record RecordText<T>(Layout<T> layout, Row<T> row, Currencies currencies) implements RowWriting {

    /** Not yet guarded against formulas. */
    List<String> cells() {
        return layout.columns().stream().map(this::text).toList();
    }

    @Override
    public String text(String column) {
        return text(layout.column(column));
    }

    private String text(Column column) {
        Object value = column.isLink() ? row.links().get(layout.links().indexOf(column)) : value(column);
        return value == null ? "" : CellText.writable(column.type().write(value, this));
    }

    private @Nullable Object value(Column column) {
        return layout.value(Objects.requireNonNull(row.record()), column);
    }
}
