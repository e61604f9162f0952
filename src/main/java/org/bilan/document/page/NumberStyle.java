package org.bilan.document.page;

import java.util.Locale;
import org.docx4j.wml.NumberFormat;
import org.jspecify.annotations.Nullable;

/** How numbers of pages, notes and lists are written (ISO/IEC 29500-1, 17.18.59); {@code css} is the style's name there. */
public enum NumberStyle {
    DECIMAL("decimal"),
    DECIMAL_ZERO("decimal-leading-zero"),
    LOWER_ROMAN("lower-roman"),
    UPPER_ROMAN("upper-roman"),
    LOWER_LETTER("lower-latin"),
    UPPER_LETTER("upper-latin"),
    IN_DASH("decimal"),
    SIGNS("decimal"),
    NONE("decimal");

    private static final String[] NOTE_SIGNS = {"*", "\u2020", "\u2021", "\u00a7"};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private final String css;

    NumberStyle(String css) {
        this.css = css;
    }

    /** Figures for a format that is none of these. */
    static NumberStyle of(@Nullable NumberFormat format) {
        if (format == null) {
            return DECIMAL;
        }
        return switch (format) {
            case DECIMAL_ZERO -> DECIMAL_ZERO;
            case LOWER_ROMAN -> LOWER_ROMAN;
            case UPPER_ROMAN -> UPPER_ROMAN;
            case LOWER_LETTER -> LOWER_LETTER;
            case UPPER_LETTER -> UPPER_LETTER;
            case NUMBER_IN_DASH -> IN_DASH;
            case CHICAGO -> SIGNS;
            case NONE -> NONE;
            default -> DECIMAL;
        };
    }

    /** What the switch of a field asks for, as in {@code PAGE \* roman}; null when it is no style of numbers. */
    static @Nullable NumberStyle ofSwitch(@Nullable String asked) {
        if (asked == null) {
            return null;
        }
        return switch (asked) {
            case "roman" -> LOWER_ROMAN;
            case "ROMAN", "Roman" -> UPPER_ROMAN;
            case "alphabetic" -> LOWER_LETTER;
            case "ALPHABETIC", "Alphabetic" -> UPPER_LETTER;
            case "Arabic", "arabic" -> DECIMAL;
            case "ArabicDash" -> IN_DASH;
            default -> null;
        };
    }

    String css() {
        return css;
    }

    /** The number as it is written. */
    public String text(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case DECIMAL_ZERO -> (number < 10 ? "0" : "") + number;
            case LOWER_ROMAN -> roman(number);
            case UPPER_ROMAN -> roman(number).toUpperCase(Locale.ROOT);
            case LOWER_LETTER -> letter(number);
            case UPPER_LETTER -> letter(number).toUpperCase(Locale.ROOT);
            case IN_DASH -> "- " + number + " -";
            case SIGNS ->
                NOTE_SIGNS[Math.floorMod(number - 1, NOTE_SIGNS.length)].repeat(
                        (Math.max(1, number) - 1) / NOTE_SIGNS.length + 1);
            case NONE -> "";
        };
    }

    /** {@code a} to {@code z}, then {@code aa}, {@code bb}, as Word counts. */
    private static String letter(int number) {
        return number < 1
                ? ""
                : String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        StringBuilder text = new StringBuilder();
        int left = number;
        for (int i = 0; i < WORTH.length; i++) {
            while (left >= WORTH[i]) {
                text.append(ROMAN[i]);
                left -= WORTH[i];
            }
        }
        return text.toString();
    }
}
