package org.bilan.exchange;

import org.jspecify.annotations.Nullable;

/** A line of the budget of the row's grant, in any of its versions. */
record LineCell() implements CellType {
    @Override
    public @Nullable Object read(String text, RowReading row) {
        String grant = row.text("grant");
        BudgetCodes lines = row.records().budget();
        if (lines.knows(grant, text)) {
            return lines.canonical(grant, text);
        }
        return row.refuse("line.unknown", text, grant, lines.of(grant));
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.LINE;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }
}
