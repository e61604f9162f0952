package org.bilan.document.page;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Word's units as CSS points. */
final class Measure {
    private static final double EMU_PER_POINT = 12_700;

    private Measure() {}

    /** {@code 108} twentieths of a point are {@code 5.4pt}. */
    static String twips(@Nullable BigInteger twips) {
        return twips == null ? "0" : twips(twips.doubleValue());
    }

    static String twips(double twips) {
        return points(twips / 20);
    }

    /** English Metric Units, as drawings are measured in. */
    static double emu(long emu) {
        return emu / EMU_PER_POINT;
    }

    /** At most two decimals, never a locale's comma. */
    static String points(double points) {
        long hundredths = Math.round(points * 100);
        return hundredths == 0 ? "0" : decimal(hundredths) + "pt";
    }

    /** A number without unit, to two decimals. */
    static String factor(double value) {
        return decimal(Math.round(value * 100));
    }

    private static String decimal(long hundredths) {
        StringBuilder text = new StringBuilder();
        if (hundredths < 0) {
            text.append('-');
        }
        long size = Math.abs(hundredths);
        text.append(size / 100);
        if (size % 100 != 0) {
            text.append('.').append(size % 100 / 10);
            if (size % 10 != 0) {
                text.append(size % 10);
            }
        }
        return text.toString();
    }
}
