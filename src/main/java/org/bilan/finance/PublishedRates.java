package org.bilan.finance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rates that were published, by currency and date, each in home currency for one unit. Of two sources on one date
 * the first by name counts. What is not published is absent: never one, never zero.
 */
final class PublishedRates {
    /**
     * A day without a rate takes the nearest earlier one, at most this old: a rate entered by hand once a month serves
     * its month, an older one would be a guess. The Bank of Canada publishes on each day that its head office is open, so
     * that its gaps (weekends, holidays) are shorter than {@link Conversion#FRESH}.
     */
    private static final int OLDEST = 31;
    /** Fewer days than any month has business days: a month with fewer published rates is not whole yet. */
    private static final int DAYS_OF_MONTH = 15;
    /** The last rate of a whole month is this close to its end. */
    private static final int END_OF_MONTH = 5;

    private final Map<String, NavigableMap<LocalDate, ExchangeRate>> days = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, ExchangeRate>> months = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, ExchangeRate>> years = new HashMap<>();

    PublishedRates(List<ExchangeRate> rates) {
        rates.stream()
                .sorted(Comparator.comparing(ExchangeRate::source))
                .forEach(rate -> of(rate.span())
                        .computeIfAbsent(rate.currency(), code -> new TreeMap<>())
                        .putIfAbsent(rate.date(), rate));
    }

    private Map<String, NavigableMap<LocalDate, ExchangeRate>> of(@Nullable RateSpan span) {
        return span == RateSpan.MONTH ? months : span == RateSpan.YEAR ? years : days;
    }

    /** Published for the day, else for the nearest earlier one. */
    Optional<Quote> ofDay(Currency currency, LocalDate day) {
        return latest(currency, day).filter(quote -> quote.ageOn(day) <= OLDEST);
    }

    /** As {@link #ofDay}, however old. */
    Optional<Quote> latest(Currency currency, LocalDate day) {
        return Optional.ofNullable(of(days, currency).floorEntry(day))
                .map(Map.Entry::getValue)
                .map(rate -> quote(rate, RateBasis.DAY));
    }

    /**
     * The average published for the month, else that of the month's daily rates, once the month is whole. The two may
     * differ in the last published digit: the Bank of Canada averages its own unrounded rates.
     */
    Optional<Quote> ofMonth(Currency currency, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return Optional.ofNullable(of(months, currency).floorEntry(month.atEndOfMonth()))
                .map(Map.Entry::getValue)
                .filter(rate -> YearMonth.from(rate.date()).equals(month))
                .map(rate -> quote(rate, RateBasis.MONTHLY_AVERAGE))
                .or(() -> average(currency, month));
    }

    Optional<Quote> ofYear(Currency currency, LocalDate day) {
        return Optional.ofNullable(of(years, currency).floorEntry(LocalDate.of(day.getYear(), 12, 31)))
                .map(Map.Entry::getValue)
                .filter(rate -> rate.date().getYear() == day.getYear())
                .map(rate -> quote(rate, RateBasis.YEARLY_AVERAGE));
    }

    /** With two digits more than the daily rates have. */
    private Optional<Quote> average(Currency currency, YearMonth month) {
        Collection<ExchangeRate> found = of(days, currency)
                .subMap(month.atDay(1), true, month.atEndOfMonth(), true)
                .values();
        boolean whole = found.size() >= DAYS_OF_MONTH
                && found.stream()
                        .anyMatch(
                                rate -> rate.date().isAfter(month.atEndOfMonth().minusDays(END_OF_MONTH)));
        if (!whole) {
            return Optional.empty();
        }
        BigDecimal sum = found.stream().map(ExchangeRate::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average = sum.divide(BigDecimal.valueOf(found.size()), sum.scale() + 2, RoundingMode.HALF_UP);
        String source = found.iterator().next().source();
        return average.signum() == 0
                ? Optional.empty()
                : Optional.of(new Quote(Quote.plain(average), month.atDay(1), source, RateBasis.MONTHLY_AVERAGE));
    }

    private static NavigableMap<LocalDate, ExchangeRate> of(
            Map<String, NavigableMap<LocalDate, ExchangeRate>> rates, Currency currency) {
        return rates.getOrDefault(currency.getCurrencyCode(), new TreeMap<>());
    }

    private static Quote quote(ExchangeRate rate, RateBasis basis) {
        return new Quote(rate.rate(), rate.date(), rate.source(), basis);
    }
}
