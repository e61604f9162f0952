package org.bilan.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as the data folder writes them: a point, no thousands mark, no exponent. */
final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(?:\\.\\d{1,18})?");
    private static final Pattern MARKS = Pattern.compile("[\\s\\u00a0\\u202f\\u2009'’$€£]|[A-Z]{3}");
    private static final Pattern COMMA = Pattern.compile("-?(?:\\d+|\\d{1,3}(?:\\.\\d{3})+),\\d{1,2}");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private NumberText() {}

    /** The number, or null after saying what is wrong and how it would be right. */
    static @Nullable BigDecimal read(String text, RowReading row) {
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Optional<String> meant = meant(text);
        if (meant.isPresent()) {
            row.refuse("number.point", text, meant.get());
        } else {
            row.refuse("number.form", text);
        }
        return null;
    }

    /** {@code 12.50} for {@code 12,50}, {@code 84259.00} for {@code 84 259,00 $}. */
    static Optional<String> meant(String text) {
        String bare = MARKS.matcher(text.replace('\u2212', '-')).replaceAll("");
        if (COMMA.matcher(bare).matches()) {
            return Optional.of(bare.replace(".", "").replace(',', '.'));
        }
        if (THOUSANDS.matcher(bare).matches()) {
            return Optional.of(bare.replace(",", ""));
        }
        return PLAIN.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }
}
