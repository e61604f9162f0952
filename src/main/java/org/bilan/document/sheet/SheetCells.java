package org.bilan.document.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bilan.document.Cell;
import org.bilan.document.XmlText;
import org.bilan.document.sheet.SheetLook.Rule;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Wording;

/** Writes single cells of a sheet: numbers, amounts and days as such, all else as text that is never a formula. */
public final class SheetCells {
    /** Of a column, in signs; longer texts are wrapped. */
    static final int WIDEST = 60;

    private static final int LONGEST_TEXT = 32_767;
    /** A spreadsheet program keeps no more of a number; longer ones stay text. */
    private static final int SURE_DIGITS = 15;
    /** The days from which on all programs count alike: Excel has a 29 February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate ZERO_DAY = LocalDate.of(1899, 12, 30);
    private static final int DAY_SECONDS = 24 * 60 * 60;
    private static final String DAY = "yyyy\\-mm\\-dd";
    private static final String MOMENT = "yyyy\\-mm\\-dd\\ hh:mm";
    /** What begins a formula, or is passed over before one, in some program. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n|%";

    private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private final SheetLooks looks;
    private final Wording wording;
    private final Map<String, String> formats = new HashMap<>();

    SheetCells(SheetLooks looks, Wording wording) {
        this.looks = looks;
        this.wording = wording;
    }

    /** {@code plain} is its look, without what its kind brings. */
    void write(StringBuilder line, Cell cell, int column, int row, boolean figures, SheetLook plain, String formula) {
        if (cell instanceof Cell.Amount amount) {
            BigDecimal major = amount.money().major();
            number(line, major, column, row, plain.figure(money(amount, major)), formula);
        } else if (cell instanceof Cell.Number number) {
            String format = NumberPattern.number(Math.max(0, number.number().scale()));
            number(line, number.number(), column, row, plain.figure(format), formula);
        } else if (cell instanceof Cell.Percent percent) {
            String format = NumberPattern.share(
                    wording.language(), Math.max(0, percent.percent().scale()));
            number(line, percent.percent().movePointLeft(2), column, row, plain.figure(format), formula);
        } else if (cell instanceof Cell.Change change && change.by() instanceof Cell.Amount amount) {
            BigDecimal major = amount.money().major();
            number(line, major, column, row, plain.figure(NumberPattern.signed(money(amount, major))), formula);
        } else if (cell instanceof Cell.Change change && change.by() instanceof Cell.Number number) {
            String format = NumberPattern.number(Math.max(0, number.number().scale()));
            number(line, number.number(), column, row, plain.figure(NumberPattern.signed(format)), formula);
        } else if (cell instanceof Cell.Moment moment
                && !moment.at().toLocalDate().isBefore(FIRST_DAY)) {
            number(line, serial(moment.at()), column, row, plain.day(MOMENT), "");
        } else if (cell instanceof Cell.Day day && isExact(day.date())) {
            long serial = ZERO_DAY.until(day.date().earliest(), ChronoUnit.DAYS);
            number(line, BigDecimal.valueOf(serial), column, row, plain.day(DAY), "");
        } else if (cell instanceof Cell.Absent) {
            blank(line, column, row, plain);
        } else {
            text(line, cell.worded(wording), column, row, figures && cell.isFigure() ? plain.figure("") : plain);
        }
    }

    /** A number that a spreadsheet program would not keep whole is text. */
    private void number(StringBuilder line, BigDecimal value, int column, int row, SheetLook look, String formula) {
        String digits = value.toPlainString();
        if (value.precision() > SURE_DIGITS) {
            text(line, digits, column, row, look.figure(""));
            return;
        }
        open(line, column, row, look);
        line.append('>');
        if (!formula.isEmpty()) {
            line.append("<f>").append(XmlText.escape(formula)).append("</f>");
        }
        line.append("<v>").append(digits).append("</v></c>");
    }

    /** As much of a text as a cell holds. */
    void text(StringBuilder line, String text, int column, int row, SheetLook look) {
        if (text.isEmpty()) {
            blank(line, column, row, look);
            return;
        }
        String held = text.length() <= LONGEST_TEXT ? text : cut(XmlText.clean(text));
        open(line, column, row, FORMULA_SIGNS.indexOf(held.charAt(0)) >= 0 ? look.asQuoted() : look);
        boolean edged = held.charAt(0) <= ' ' || held.charAt(held.length() - 1) <= ' ' || held.indexOf('\n') >= 0;
        line.append(" t=\"inlineStr\"><is><t").append(edged ? " xml:space=\"preserve\">" : ">");
        String kept = held.contains("_x") ? ESCAPE.matcher(held).replaceAll("_x005F_$1") : held;
        line.append(XmlText.escape(kept)).append("</t></is></c>");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** Nothing stands there; only a line may run through it. */
    private void blank(StringBuilder line, int column, int row, SheetLook look) {
        if (look.rule() != Rule.NONE) {
            open(line, column, row, look);
            line.append("/>");
        }
    }

    private void open(StringBuilder line, int column, int row, SheetLook look) {
        line.append("<c r=\"").append(column(column)).append(row);
        line.append("\" s=\"").append(looks.number(look)).append('"');
    }

    private String money(Cell.Amount amount, BigDecimal major) {
        Currency currency = amount.money().currency();
        return formats.computeIfAbsent(
                currency.getCurrencyCode(), code -> NumberPattern.money(currency, wording.language(), major.scale()));
    }

    private static boolean isExact(FuzzyDate date) {
        return date.precision() == FuzzyDate.Precision.DAY
                && !date.approximate()
                && !date.earliest().isBefore(FIRST_DAY);
    }

    private static BigDecimal serial(LocalDateTime at) {
        long days = ZERO_DAY.until(at.toLocalDate(), ChronoUnit.DAYS);
        BigDecimal part = BigDecimal.valueOf(at.toLocalTime().toSecondOfDay())
                .divide(BigDecimal.valueOf(DAY_SECONDS), 9, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(days).add(part);
    }

    /** How many signs the cell takes, about. */
    int signs(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            int digits = amount.money().major().precision();
            return digits + digits / 3 + 5;
        } else if (cell instanceof Cell.Number number) {
            int digits = number.number().precision();
            return digits + digits / 3 + 1;
        } else if (cell instanceof Cell.Change change) {
            return signs(change.by()) + 1;
        } else if (cell instanceof Cell.Percent || cell instanceof Cell.Absent) {
            return 6;
        } else if (cell instanceof Cell.Moment) {
            return 16;
        }
        return cell instanceof Cell.Day day && isExact(day.date())
                ? 10
                : cell.worded(wording).length();
    }

    /** {@code A} for 0, {@code AA} for 26. */
    public static String column(int index) {
        String letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : column(index / 26 - 1) + letter;
    }
}
