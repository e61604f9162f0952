package org.bilan.exchange;

import org.jspecify.annotations.Nullable;

/** How one kind of cell becomes a value of a record, and back. */
interface CellType {

    /** The value, or null after {@link RowReading#refuse} said what is wrong. {@code text} is trimmed and not empty. */
    @Nullable
    Object read(String text, RowReading row);

    /** The cell's text, not yet guarded against formulas. */
    String write(Object value, RowWriting row);

    /** What it is to who makes a form of it; a list is what its items are. */
    default ColumnKind kind() {
        return ColumnKind.TEXT;
    }

    /** Whether a workbook holds it as a number. */
    default boolean isNumber() {
        return false;
    }

    /** Whether the blanks at either end of the cell belong to the value. */
    default boolean keepsBlanks() {
        return false;
    }
}
