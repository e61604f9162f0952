package org.bilan.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bilan.finance.ExchangeRate;
import org.bilan.finance.RateSpan;
import org.jspecify.annotations.Nullable;

/** The rates found in one file of the Bank of Canada: those of the wanted currencies, each checked, with its line. */
final class Observations {
    private static final Pattern RATE = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d{1,18})?");

    /** A rate as it stands in the file. */
    record Found(RateSeries series, ExchangeRate rate, int line) {}

    private final String file;
    private final Set<String> wanted;
    private final Problems problems;
    private final Map<String, Optional<RateSeries>> known = new HashMap<>();
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Set<String> passedOver = new TreeSet<>();
    private boolean hasRates;

    Observations(String file, Set<String> wanted, Problems problems) {
        this.file = file;
        this.wanted = wanted;
        this.problems = problems;
    }

    /** One cell of the file. What is blank was not published, as on a holiday. */
    void add(String name, String day, String value, int line) {
        Optional<RateSeries> series = wanted(name, line);
        if (series.isEmpty() || value.isBlank()) {
            return;
        }
        LocalDate date = date(day, line);
        BigDecimal rate = rate(name, value.strip(), line);
        if (date != null && rate != null) {
            add(series.get(), date, rate, line);
        }
    }

    private void add(RateSeries series, LocalDate date, BigDecimal rate, int line) {
        LocalDate first = series.span() == RateSpan.YEAR
                ? date.withDayOfYear(1)
                : series.span() == RateSpan.MONTH ? date.withDayOfMonth(1) : date;
        RateSpan span = series.span() == RateSpan.DAY ? null : series.span();
        ExchangeRate record = new ExchangeRate(null, series.currency(), first, rate, series.source(), span);
        Found before = found.putIfAbsent(series.name() + " " + first, new Found(series, record, line));
        if (before != null && before.rate().rate().compareTo(rate) != 0) {
            report(
                    line,
                    series.name(),
                    "rates.twice",
                    first.toString(),
                    before.rate().rate().toPlainString(),
                    Integer.toString(before.line()),
                    rate.toPlainString());
        }
    }

    /** A column or name of the file; one the wrong way round is reported once. */
    private Optional<RateSeries> wanted(String name, int line) {
        return known.computeIfAbsent(name, text -> {
            Optional<RateSeries> series = RateSeries.of(text);
            hasRates |= series.isPresent();
            if (series.filter(this::isInverse).isPresent()) {
                report(line, text, "rates.inverse", text, series.get().target(), RateSeries.BANK);
                return Optional.empty();
            }
            Optional<RateSeries> usable =
                    series.filter(one -> one.target().equals(RateSeries.BANK) && wanted.contains(one.currency()));
            if (usable.isEmpty()) {
                passedOver.add(text);
            }
            return usable;
        });
    }

    /** An inverse, rounded twice, is not what the Bank published. */
    private boolean isInverse(RateSeries series) {
        return series.currency().equals(RateSeries.BANK) && wanted.contains(series.target());
    }

    private @Nullable LocalDate date(String text, int line) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException malformed) {
            report(line, "date", "day.form", text.strip());
            return null;
        }
    }

    private @Nullable BigDecimal rate(String name, String text, int line) {
        if (!RATE.matcher(text).matches()) {
            report(line, name, "rates.number", text);
            return null;
        }
        BigDecimal rate = new BigDecimal(text);
        if (rate.signum() <= 0) {
            report(line, name, "number.positive", text);
            return null;
        }
        return rate;
    }

    void report(int line, String column, String key, Object... details) {
        problems.add(file, line, 0, column, key, details);
    }

    List<Found> found() {
        return List.copyOf(found.values());
    }

    /** Names of series that nobody asked for. */
    List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    /** Whether the file names any exchange rate at all. */
    boolean hasRates() {
        return hasRates;
    }
}
