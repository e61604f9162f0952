package org.bilan.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as bookkeeping programs write them: {@code 1 234,56 $}, {@code $1,234.56}, {@code (12.50)}, {@code 12,50-},
 * {@code 12.50 CR}. Whether a lone comma or point ends the dollars is recognised over the whole file.
 */
final class LedgerAmounts {
    /** So that the cents of a million lines cannot exceed a long. */
    static final BigDecimal LARGEST = BigDecimal.valueOf(90_000_000_000L);

    private static final Pattern BLANKS =
            Pattern.compile("[\\s\\u00a0\\u202f\\u2009'\u2019$\u20ac\u00a3]|CAD|CA|C(?=\\$)");
    private static final Pattern PLAIN = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern FIGURES = Pattern.compile("\\d[\\d.,]*|[.,]\\d+");
    private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+");

    private final boolean workbook;
    private @Nullable Seen comma;
    private @Nullable Seen point;
    private @Nullable Seen unsure;
    private char mark = '.';

    private record Seen(String text, int line) {}

    /** In a workbook a number without signs stands for itself. */
    LedgerAmounts(boolean workbook) {
        this.workbook = workbook;
    }

    void add(String text, int line) {
        Bare bare = bare(text);
        if (bare == null || workbook && PLAIN.matcher(text).matches()) {
            return;
        }
        Seen seen = new Seen(text, line);
        char decimal = decimal(bare.figures);
        if (decimal == ',') {
            comma = comma == null ? seen : comma;
        } else if (decimal == '.') {
            point = point == null ? seen : point;
        } else if (decimal == '?') {
            unsure = unsure == null ? seen : unsure;
        }
    }

    /** The mark before the cents; {@code ?} if it may be one of thousands too, a blank if there is no mark. */
    private static char decimal(String figures) {
        int commas = count(figures, ',');
        int points = count(figures, '.');
        if (commas > 0 && points > 0) {
            return figures.lastIndexOf(',') > figures.lastIndexOf('.') ? ',' : '.';
        }
        if (commas + points == 0) {
            return ' ';
        }
        char only = commas > 0 ? ',' : '.';
        if (commas + points > 1) {
            return only == ',' ? '.' : ',';
        }
        return GROUPS.matcher(figures).matches() && !figures.startsWith("0") ? '?' : only;
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(each -> each == sign).count();
    }

    /**
     * Settles on the mark before the cents.
     *
     * @throws UnreadableTable if the file uses both, or nothing tells and nobody said
     */
    void decide(@Nullable Character said) throws UnreadableTable {
        if (said != null) {
            mark = said;
        } else if (comma != null && point != null) {
            Seen later = comma.line > point.line ? comma : point;
            Seen earlier = later == comma ? point : comma;
            throw new UnreadableTable(later.line, "ledger.amounts.mixed", later.text, earlier.text, earlier.line);
        } else if (comma == null && point == null && unsure != null) {
            throw new UnreadableTable(unsure.line, "ledger.amounts.ambiguous", unsure.text);
        } else {
            mark = comma != null ? ',' : '.';
        }
    }

    /** Empty if it is no amount in the notation of the file. */
    Optional<BigDecimal> read(String text) {
        if (workbook && PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        Bare bare = bare(text);
        if (bare == null) {
            return Optional.empty();
        }
        char thousands = mark == ',' ? '.' : ',';
        int cents = bare.figures.lastIndexOf(mark);
        String whole = cents < 0 ? bare.figures : bare.figures.substring(0, cents);
        boolean grouped = whole.indexOf(thousands) >= 0;
        if (whole.indexOf(mark) >= 0 || grouped && !GROUPS.matcher(whole).matches()) {
            return Optional.empty();
        }
        String fraction = cents < 0 ? "" : bare.figures.substring(cents + 1);
        if (fraction.indexOf(thousands) >= 0 || whole.length() > 24) {
            return Optional.empty();
        }
        String plain = (whole.isEmpty() ? "0" : whole.replace(String.valueOf(thousands), ""))
                + (fraction.isEmpty() ? "" : "." + fraction);
        BigDecimal value = new BigDecimal(plain);
        return Optional.of(bare.negative ? value.negate() : value);
    }

    private record Bare(String figures, boolean negative) {}

    /** Without signs of money, blanks and marks of credit; null if no figures are left. */
    private static @Nullable Bare bare(String text) {
        String left = BLANKS.matcher(text.replace('\u2212', '-').replace('\u2013', '-'))
                .replaceAll("");
        boolean negative = false;
        if (left.startsWith("(") && left.endsWith(")")) {
            negative = true;
            left = left.substring(1, left.length() - 1);
        }
        if (left.endsWith("CR") || left.endsWith("CT")) {
            negative = !negative;
            left = left.substring(0, left.length() - 2);
        } else if (left.endsWith("DR") || left.endsWith("DT")) {
            left = left.substring(0, left.length() - 2);
        }
        if (left.startsWith("-") || left.endsWith("-")) {
            negative = !negative;
            left = left.startsWith("-") ? left.substring(1) : left.substring(0, left.length() - 1);
        } else if (left.startsWith("+")) {
            left = left.substring(1);
        }
        return FIGURES.matcher(left).matches() ? new Bare(left, negative) : null;
    }
}
