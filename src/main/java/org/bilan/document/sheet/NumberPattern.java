package org.bilan.document.sheet;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.value.Money;
import org.bilan.value.Wording;

/**
 * How spreadsheets and native charts are told to show a number (number formats, ISO/IEC 29500-1 clause 18.8.31). The
 * separators follow the reader's own program; symbols and their place are those of the report's language.
 */
public final class NumberPattern {
    private static final List<String> CURRENCIES = List.of("CAD", "USD", "MXN", "EUR");

    private NumberPattern() {}

    public static String number(int decimals) {
        return "#,##0" + decimals(decimals);
    }

    /** A pattern that says the sign of what is above zero too. */
    static String signed(String pattern) {
        String[] sections = pattern.split(";", 2);
        String below = sections.length > 1 ? sections[1] : "\\-" + sections[0];
        return "\\+" + sections[0] + ";" + below + ";" + sections[0];
    }

    public static String money(Currency currency, Language language, int decimals) {
        String symbol = symbol(currency, language);
        String number = number(decimals);
        boolean before = Wording.of(language).money(Money.zero(currency)).startsWith(symbol);
        String literal = "\"" + symbol + "\"";
        return before
                ? literal + number + ";\\-" + literal + number
                : number + "\\ " + literal + ";\\-" + number + "\\ " + literal;
    }

    /**
     * For the labels of a chart: whole numbers grouped as the report's language does, whatever program shows them.
     * Conditions take two of the three sections there are, so numbers below zero keep the program's own grouping.
     */
    public static String grouped(Language language, String before, String after) {
        String gap = language == Language.FR ? "\"\u00a0\"" : "\",\"";
        String thousands = "#" + gap + "##0";
        return "[>=1000000]" + before + "#" + gap + "###" + gap + "##0" + after + ";[>=1000]" + before + thousands
                + after + ";" + before + "0" + after;
    }

    public static String groupedMoney(Currency currency, Language language) {
        String symbol = symbol(currency, language);
        boolean first = Wording.of(language).money(Money.zero(currency)).startsWith(symbol);
        String literal = "\"" + symbol + "\"";
        return first ? grouped(language, literal, "") : grouped(language, "", "\\ " + literal);
    }

    /** For 0.35 shown as 35 %. */
    static String share(Language language, int decimals) {
        return "0" + decimals(decimals) + (language == Language.EN ? "%" : "\\ %");
    }

    /** For 35 shown as 35 %: the points of a chart. */
    public static String percentPoints(Language language, int decimals) {
        return "0" + decimals(decimals) + (language == Language.EN ? "\"%\"" : "\\ \"%\"");
    }

    /** Whether the pattern shows money, and of which currency; Canada's dollar where it only says {@code $}. */
    public static Optional<Currency> currencyOf(String pattern) {
        for (Language language : Language.values()) {
            for (String code : CURRENCIES) {
                Currency currency = Currency.getInstance(code);
                if (pattern.contains("\"" + symbol(currency, language) + "\"")) {
                    return Optional.of(currency);
                }
            }
        }
        boolean dollars = pattern.contains("$") || pattern.contains("€");
        return dollars ? Optional.of(Currency.getInstance(pattern.contains("€") ? "EUR" : "CAD")) : Optional.empty();
    }

    /** The most decimals that one of the numbers needs, three at most. */
    public static int decimals(List<BigDecimal> numbers) {
        return numbers.stream()
                .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .map(scale -> Math.min(3, scale))
                .max()
                .orElse(0);
    }

    private static String decimals(int decimals) {
        return decimals == 0 ? "" : "." + "0".repeat(decimals);
    }

    private static String symbol(Currency currency, Language language) {
        String zero = Wording.of(language).money(Money.zero(currency));
        return zero.replaceAll("[0-9.,\\u00a0\\u202f ]*[0-9][0-9.,]*[\\u00a0\\u202f ]?", "");
    }
}
