package org.bilan.exchange;

import org.jspecify.annotations.Nullable;

/** The key that people give a record: one line, without the semicolon that separates several. */
record NameCell() implements CellType {
    private static final int LONGEST = 100;

    @Override
    public @Nullable Object read(String text, RowReading row) {
        if (text.indexOf(';') >= 0 || text.indexOf('\n') >= 0 || text.length() > LONGEST) {
            return row.refuse("code.form", text, LONGEST);
        }
        return text;
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.NAME;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }
}
