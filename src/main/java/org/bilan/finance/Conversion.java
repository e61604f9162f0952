package org.bilan.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** Foreign amounts in the home currency: at their own rate where they carry one, else at the latest rate known on the day. */
public final class Conversion {
    private final Currency home;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    /** Of two sources on one day the first by name counts. */
    public Conversion(Currency home, List<ExchangeRate> rates) {
        this.home = home;
        rates.stream()
                .sorted(Comparator.comparing(ExchangeRate::source))
                .forEach(rate -> this.rates
                        .computeIfAbsent(rate.currency(), code -> new TreeMap<>())
                        .putIfAbsent(rate.date(), rate.rate()));
    }

    public Currency home() {
        return home;
    }

    /** Empty if no rate is known by that day: an amount that cannot be converted stays out of sums. */
    public Optional<Money> toHome(Money amount, LocalDate day, @Nullable BigDecimal ownRate) {
        if (amount.currency().equals(home)) {
            return Optional.of(amount);
        }
        return Optional.ofNullable(ownRate)
                .or(() -> rate(amount.currency(), day))
                .map(rate -> amount.at(rate, home));
    }

    private Optional<BigDecimal> rate(Currency currency, LocalDate day) {
        return Optional.ofNullable(rates.get(currency.getCurrencyCode()))
                .map(known -> known.floorEntry(day))
                .map(Map.Entry::getValue);
    }
}
