package org.bilan.document.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a cell. {@code text} is what a cell of text gets; {@code number} or {@code day} what one that reckons
 * gets.
 *
 * @param percent whether {@code number} is 35 for 35 %
 */
public record CellValue(
        String text,
        @Nullable BigDecimal number,
        boolean percent,
        @Nullable LocalDate day) {
    public static CellValue of(String text) {
        return new CellValue(text, null, false, null);
    }
}
