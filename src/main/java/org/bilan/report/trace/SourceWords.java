package org.bilan.report.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.value.Wording;

/** What a trace tells by codes, as people read it: numbers with their units, records by what they are called. */
public final class SourceWords {
    private static final int MOST_OF_PERCENT = 2;

    /** Those of an exchange rate. */
    private static final int MOST_DECIMALS = 6;

    private final Messages words;
    private final Wording wording;

    private SourceWords(Language language) {
        this.words = TraceWords.in(language);
        this.wording = Wording.of(language);
    }

    public static SourceWords in(Language language) {
        return new SourceWords(language);
    }

    String say(String key, Object... details) {
        return words.say(key, details);
    }

    /** As {@link #value}, with every decimal that the trace has. */
    public String exact(String exact, String unit) {
        if (exact.isEmpty() || currency(unit).isPresent()) {
            return value(exact, unit);
        }
        BigDecimal number = new BigDecimal(exact);
        return unit.equals("%") ? wording.percent(number) : counted(number, unit);
    }

    private String counted(BigDecimal number, String unit) {
        return unit.isEmpty() ? wording.number(number) : wording.number(number) + "\u00a0" + unit;
    }

    /** {@code 1 234,50 $}, {@code 12,35 %}, {@code 40 personnes}: a percentage rounded to two decimals, another number to six; empty for nothing. */
    public String value(String exact, String unit) {
        if (exact.isEmpty()) {
            return "";
        }
        BigDecimal number = new BigDecimal(exact);
        Optional<Currency> currency = currency(unit);
        if (currency.isPresent()) {
            int decimals = Math.max(0, currency.get().getDefaultFractionDigits());
            return wording.money(Money.of(number.setScale(decimals, RoundingMode.HALF_UP), currency.get()));
        }
        int most = unit.equals("%") ? MOST_OF_PERCENT : MOST_DECIMALS;
        BigDecimal rounded = number.scale() > most
                ? number.setScale(most, RoundingMode.HALF_UP).stripTrailingZeros()
                : number;
        BigDecimal shown = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        if (unit.equals("%")) {
            return wording.percent(shown);
        }
        return counted(shown, unit);
    }

    private static Optional<Currency> currency(String unit) {
        try {
            return unit.length() == 3 ? Optional.of(Currency.getInstance(unit)) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /** The kind of record: {@code Dépenses} of several. */
    public String table(String table, int count) {
        return words.say("table." + table, count);
    }

    /** What people call a record: its code, or the codes of what it belongs to with what tells it from its like. */
    public String name(RecordRef record) {
        List<String> cells = Arrays.asList(record.key().split(" ", -1));
        String pattern = "name." + record.table();
        return switch (record.table()) {
            case "budget_lines" ->
                cells.size() < 3
                        ? record.key()
                        : words.say(pattern, cells.get(0), Integer.valueOf(cells.get(1)), cells.get(2));
            case "allocations", "instalments", "amendments", "forecasts", "reconciliation_items" ->
                words.say(pattern, cells.toArray());
            case "reach" -> reach(cells);
            case "measurements" -> measurement(cells);
            case "rates" ->
                words.say(pattern, cells.get(0), cells.get(1), String.join(" ", cells.subList(2, cells.size())));
            default -> record.key();
        };
    }

    /** As above, in fewer words: parts of an expense or of a count are called as the whole is. */
    String brief(RecordRef record) {
        List<String> cells = Arrays.asList(record.key().split(" ", -1));
        return switch (record.table()) {
            case "allocations", "reach" -> cells.get(0);
            case "measurements" ->
                cells.size() < 3
                        ? record.key()
                        : words.say("annex.dated", cells.get(0), cells.get(1) + "\u00a0/ " + cells.get(2));
            default -> name(record);
        };
    }

    /** Of whom, and how counted, where the record says more than « people, unknown ». */
    private String reach(List<String> cells) {
        if (cells.size() < 5) {
            return String.join(" ", cells);
        }
        String who = cells.subList(1, 5).stream()
                .filter(code -> !code.equals("unknown"))
                .map(code -> words.has("reach." + code) ? words.say("reach." + code) : code)
                .collect(Collectors.joining(", "));
        return words.say("name.reach", cells.get(0), who);
    }

    private String measurement(List<String> cells) {
        if (cells.size() < 3) {
            return String.join(" ", cells);
        }
        String days = wording.period(Period.parse(cells.get(1) + "/" + cells.get(2)));
        String who = cells.subList(3, cells.size()).stream()
                .filter(code -> !code.isEmpty())
                .map(code -> words.has("reach." + code) ? words.say("reach." + code) : code)
                .collect(Collectors.joining(", "));
        String name = words.say("name.measurements", cells.get(0), days);
        return who.isEmpty() ? name : name + ", " + who;
    }
}
