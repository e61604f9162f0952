package org.bilan.value;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.value.SpokenAmount.Reason;
import org.bilan.value.SpokenAmount.Unclear;
import org.bilan.value.SpokenAmount.Understood;

/** The parts of one text: what stands before the figures, the figures with their marks, what stands after. */
final class AmountFigures {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");
    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern PARTS =
            Pattern.compile("([^0-9.,]*)((?:[.,] ?)?[0-9](?:[0-9 .,']*[0-9])?)[.,]?([^0-9.,]*)");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}([ '])\\d{3}(?:\\1\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern ONE_MARK = Pattern.compile("(\\d*)([.,])(\\d+)");
    private static final Pattern THOUSAND = Pattern.compile("[1-9]\\d{0,2}");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("$", ""),
            Map.entry("$ca", "CAD"),
            Map.entry("ca$", "CAD"),
            Map.entry("c$", "CAD"),
            Map.entry("$us", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("u$s", "USD"),
            Map.entry("$mx", "MXN"),
            Map.entry("mx$", "MXN"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("¢", "?"));

    private final String typed;
    private final Language language;
    private final int decimals;

    AmountFigures(String text, Language language, int decimals) {
        String spaced = SPACES.matcher(text).replaceAll(" ").strip();
        this.typed = MINUS.matcher(spaced).replaceAll("-").replace('’', '\'');
        this.language = language;
        this.decimals = decimals;
    }

    SpokenAmount read() {
        if (typed.isEmpty()) {
            return unclear(Reason.NONE);
        }
        Matcher parts = PARTS.matcher(typed);
        if (typed.length() > 80 || !parts.matches()) {
            return unclear(Reason.FORM);
        }
        String around = (parts.group(1) + parts.group(3)).replace(" ", "");
        Optional<Boolean> negative = sign(parts.group(1), parts.group(3));
        if (negative.isEmpty()) {
            return unclear(Reason.FORM);
        }
        String words = around.replaceAll("[-+()]", "");
        Optional<String> currency = currency(words);
        if (currency.isEmpty()) {
            return new Unclear(Reason.CURRENCY, List.of(typed, words));
        }
        SpokenAmount bare = number(parts.group(2).replaceAll("([.,]) ", "$1"));
        return bare instanceof Understood found
                ? new Understood(
                        negative.get() ? found.amount().negate() : found.amount(),
                        currency.get().isEmpty() ? null : currency.get())
                : bare;
    }

    /** Whether the amount is below zero; empty if the signs make no sense. */
    private static Optional<Boolean> sign(String before, String after) {
        boolean opened = before.contains("(");
        String signs = (before + after).replaceAll("[^-+()]", "");
        return switch (signs) {
            case "" -> Optional.of(false);
            case "+" -> before.contains("+") ? Optional.of(false) : Optional.empty();
            case "-" -> Optional.of(true);
            case "()" -> opened && after.contains(")") ? Optional.of(true) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The code; empty text for none; nothing for a word that is no currency. */
    private static Optional<String> currency(String words) {
        if (words.isEmpty()) {
            return Optional.of("");
        }
        String folded = TextFold.fold(words);
        if (SIGNS.containsKey(folded)) {
            return Optional.of(SIGNS.get(folded)).filter(code -> !code.equals("?"));
        }
        String code = folded.replace("$", "").replace("€", "").toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst();
    }

    private SpokenAmount number(String figures) {
        if (figures.replaceAll("\\D", "").length() > SpokenAmount.MOST_FIGURES) {
            return unclear(Reason.LARGE);
        }
        if (figures.matches("\\d+")) {
            return new Understood(new BigDecimal(figures), null);
        }
        if (SPACED.matcher(figures).matches()) {
            return decimal(figures.replaceAll("[ ']", "").replace(',', '.'));
        }
        Matcher one = ONE_MARK.matcher(figures);
        if (one.matches()) {
            return oneMark(one.group(1), one.group(2), one.group(3));
        }
        if (COMMAS.matcher(figures).matches()) {
            return decimal(figures.replace(",", ""));
        }
        return POINTS.matcher(figures).matches()
                ? decimal(figures.replace(".", "").replace(',', '.'))
                : unclear(Reason.FORM);
    }

    private SpokenAmount oneMark(String before, String mark, String after) {
        boolean mayPart = after.length() == 3 && THOUSAND.matcher(before).matches();
        boolean parts = mayPart && mark.equals(",") && language != Language.FR;
        boolean fits = after.length() <= decimals;
        if (mayPart && parts == fits) {
            return new Unclear(
                    Reason.AMBIGUOUS,
                    List.of(
                            typed,
                            before + after,
                            before + (language == Language.FR ? "," : ".") + after.substring(0, 2)));
        }
        return parts
                ? new Understood(new BigDecimal(before + after), null)
                : decimal((before.isEmpty() ? "0" : before) + "." + after);
    }

    /** Zeros beyond the last decimal are no decimals. */
    private SpokenAmount decimal(String plain) {
        BigDecimal number = new BigDecimal(plain);
        if (Math.max(0, number.stripTrailingZeros().scale()) > decimals) {
            return new Unclear(Reason.DECIMALS, List.of(typed, Integer.toString(decimals)));
        }
        return new Understood(number.scale() > decimals ? number.setScale(decimals) : number, null);
    }

    private Unclear unclear(Reason reason) {
        return new Unclear(reason, List.of(typed));
    }
}
