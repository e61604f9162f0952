package org.bilan.report.typed;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A word or number of a text, without the signs around it.
 *
 * @param folded the word without case and accents and what an apostrophe cuts off before it; of a number, as it was typed
 * @param value of a number alone, with a sign of money or {@code %} at most; else null
 * @param decimals those typed
 * @param sign {@code $}, {@code €}, {@code %} or what else was typed without a space before or behind the number
 * @param stops whether a comma, point or bracket parts it from what follows
 * @param sentence the running number of its sentence
 */
record Piece(
        int start,
        int end,
        String folded,
        boolean capital,
        @Nullable BigDecimal value,
        int decimals,
        String sign,
        boolean stops,
        int sentence) {
    boolean isNumber() {
        return value != null;
    }

    boolean isWhole() {
        return value != null && decimals == 0;
    }

    boolean isAtMost(int most) {
        return value != null && isWhole() && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    boolean hasDigits() {
        return folded.chars().anyMatch(sign -> sign >= '0' && sign <= '9');
    }
}
