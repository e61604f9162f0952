package org.bilan.exchange;

import org.jspecify.annotations.Nullable;

/** The report a text belongs to: {@code annual}, or that of a grant. */
record ReportCell() implements CellType {
    private static final String ANNUAL = "annual";

    @Override
    public @Nullable Object read(String text, RowReading row) {
        return text.equals(ANNUAL) ? ANNUAL : new CodeCell("grants").read(text, row);
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }
}
