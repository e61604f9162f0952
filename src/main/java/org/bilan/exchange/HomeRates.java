package org.bilan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bilan.finance.ExchangeRate;
import org.bilan.finance.Expense;

/** Home currency for one unit of another: at an expense's own rate, else at the last one known on its day. */
final class HomeRates {
    private final Currency home;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> byCurrency = new HashMap<>();

    HomeRates(Records records) {
        this.home = records.home();
        for (Row<ExchangeRate> row : records.of(Tables.RATES).rows()) {
            ExchangeRate rate = row.record();
            byCurrency.computeIfAbsent(rate.currency(), code -> new TreeMap<>()).put(rate.date(), rate.rate());
        }
    }

    Currency home() {
        return home;
    }

    /** Empty if no rate is known up to the day. */
    Optional<BigDecimal> of(Currency currency, Expense expense) {
        if (currency.equals(home)) {
            return Optional.of(BigDecimal.ONE);
        }
        BigDecimal own = expense.rate();
        if (own != null && expense.currency().equals(currency.getCurrencyCode())) {
            return Optional.of(own);
        }
        NavigableMap<LocalDate, BigDecimal> known =
                byCurrency.getOrDefault(currency.getCurrencyCode(), new TreeMap<>());
        return Optional.ofNullable(known.floorEntry(day(expense))).map(Map.Entry::getValue);
    }

    static LocalDate day(Expense expense) {
        LocalDate day = expense.rateDate();
        return day == null ? expense.incurredOn() : day;
    }
}
