package org.bilan.exchange;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, kept in minor units of the currency that another column of the row gives, by its code or as that
 * of a grant; of the home currency where no column does.
 */
record AmountCell(String currencyColumn, boolean ofGrant, boolean mayBeNegative) implements CellType {

    /** In minor units: thousands of such amounts still add up, and convert at a rate, within a long. */
    private static final long LARGEST = 1_000_000_000_000_000L;

    static AmountCell in(String currencyColumn) {
        return new AmountCell(currencyColumn, false, false);
    }

    static AmountCell inThatOfGrant() {
        return new AmountCell("grant", true, false);
    }

    static AmountCell atHome() {
        return new AmountCell("", false, false);
    }

    AmountCell orNegative() {
        return new AmountCell(currencyColumn, ofGrant, true);
    }

    @Override
    public @Nullable Object read(String text, RowReading row) {
        BigDecimal major = NumberText.read(text, row);
        if (major == null) {
            return null;
        }
        if (major.signum() < 0 && !mayBeNegative) {
            return row.refuse("number.negative", text);
        }
        Optional<Currency> currency = currency(row.records(), row::text);
        return currency.isPresent() ? minor(major, currency.get(), text, row) : row.skip();
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.AMOUNT;
    }

    @Override
    public String write(Object value, RowWriting row) {
        Currency currency = currency(row.currencies(), row::text).orElseThrow();
        return new Money((Long) value, currency).plain();
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    private Optional<Currency> currency(Currencies currencies, UnaryOperator<String> row) {
        if (currencyColumn.isEmpty()) {
            return Optional.of(currencies.home());
        }
        String code = row.apply(currencyColumn);
        return ofGrant ? currencies.ofGrant(code) : CurrencyCell.find(code);
    }

    private static @Nullable Object minor(BigDecimal major, Currency currency, String text, RowReading row) {
        try {
            long minor = Money.of(major, currency).minor();
            return Math.abs(minor) <= LARGEST ? minor : row.refuse("amount.large", text);
        } catch (ArithmeticException tooFine) {
            int decimals = Math.max(0, currency.getDefaultFractionDigits());
            return major.stripTrailingZeros().scale() > decimals
                    ? row.refuse("amount.decimals", text, currency.getCurrencyCode(), decimals)
                    : row.refuse("amount.large", text);
        }
    }
}
