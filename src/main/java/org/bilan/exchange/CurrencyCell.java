package org.bilan.exchange;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A currency by its ISO 4217 code. */
record CurrencyCell() implements CellType {
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static Optional<Currency> find(String code) {
        return code.length() == 3 && CODES.contains(code) ? Optional.of(Currency.getInstance(code)) : Optional.empty();
    }

    @Override
    public @Nullable Object read(String text, RowReading row) {
        Currency currency = row.remembered(text, code -> find(code).orElse(null));
        return currency == null ? row.refuse("currency.unknown", text) : currency.getCurrencyCode();
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.CURRENCY;
    }

    @Override
    public String write(Object value, RowWriting row) {
        return (String) value;
    }
}
