package org.bilan.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number with any decimals; {@code least} is the smallest allowed, or null. */
record DecimalCell(@Nullable BigDecimal least, boolean leastIncluded) implements CellType {

    static DecimalCell any() {
        return new DecimalCell(null, true);
    }

    static DecimalCell notNegative() {
        return new DecimalCell(BigDecimal.ZERO, true);
    }

    static DecimalCell positive() {
        return new DecimalCell(BigDecimal.ZERO, false);
    }

    @Override
    public @Nullable Object read(String text, RowReading row) {
        BigDecimal number = NumberText.read(text, row);
        if (number == null) {
            return null;
        }
        int order = least == null ? 1 : number.compareTo(least);
        if (order < 0 || order == 0 && !leastIncluded) {
            return row.refuse(leastIncluded ? "number.negative" : "number.positive", text);
        }
        return plain(number);
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.NUMBER;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return plain((BigDecimal) value).toPlainString();
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    /** One way to write one number: without zeros that say nothing. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
