package org.bilan.exchange;

import org.jspecify.annotations.Nullable;

/**
 * The key that people give a record: one line, without the semicolon that separates several; not {@code .} or {@code ..},
 * which stand for a folder in every address (RFC 3986, 5.2.4), however they are written.
 */
record NameCell() implements CellType {
    private static final int LONGEST = 100;

    @Override
    public @Nullable Object read(String text, RowReading row) {
        if (text.length() > LONGEST || isFolder(text) || text.chars().anyMatch(NameCell::isForbidden)) {
            return row.refuse("code.form", text, LONGEST);
        }
        return text;
    }

    private static boolean isFolder(String text) {
        return text.equals(".") || text.equals("..");
    }

    private static boolean isForbidden(int sign) {
        return sign == ';' || Character.isISOControl(sign);
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
