package org.bilan.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A whole number from {@code least} to {@code most}; {@code wide} for a component that is a long. */
record WholeCell(long least, long most, boolean wide) implements CellType {

    static WholeCell from(int least) {
        return new WholeCell(least, Integer.MAX_VALUE, false);
    }

    static WholeCell count() {
        return new WholeCell(0, 1_000_000_000_000L, true);
    }

    @Override
    public @Nullable Object read(String text, RowReading row) {
        BigDecimal number = NumberText.read(text, row);
        if (number == null) {
            return null;
        }
        try {
            long whole = number.longValueExact();
            if (whole >= least && whole <= most) {
                return wide ? (Object) whole : (Object) (int) whole;
            }
        } catch (ArithmeticException notWhole) {
            return row.refuse("number.whole", text, Long.toString(least));
        }
        return row.refuse("number.whole", text, Long.toString(least));
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.NUMBER;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return value.toString();
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
