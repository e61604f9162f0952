package org.bilan.exchange;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.exchange.LedgerEntry.Slip;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** The figures of a row: one amount, or debit and credit, and a balance that is only looked at. */
final class LedgerFigures {
    private static final List<LedgerField> FIGURES =
            List.of(LedgerField.DEBIT, LedgerField.CREDIT, LedgerField.AMOUNT, LedgerField.BALANCE);

    private final LedgerHeader header;
    private final LedgerAmounts notation;
    private final Currency currency;

    LedgerFigures(LedgerShape shape, Currency currency) {
        this.header = shape.header();
        this.notation = shape.amounts();
        this.currency = currency;
    }

    static boolean isIn(RawRow row, LedgerHeader header) {
        return FIGURES.stream()
                .filter(field -> field != LedgerField.BALANCE)
                .anyMatch(field -> !text(field, row, header).isEmpty());
    }

    /** A dash is an accountant's nothing. */
    private static String text(LedgerField field, RawRow row, LedgerHeader header) {
        String text = header.text(field, row);
        return text.matches("[-\u2013\u2014]") ? "" : text;
    }

    /** Whether the row has nothing else: it is a subtotal. */
    boolean isAlone(RawRow row) {
        for (int at = 0; at < row.cells().size(); at++) {
            int column = at;
            boolean figure = FIGURES.stream()
                    .anyMatch(field ->
                            Integer.valueOf(column).equals(header.columns().get(field)));
            if (!figure && !CellText.trim(row.cells().get(at)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Minor units, debits above zero; zero with the slip of an amount that cannot be read. */
    record Amount(long minor, @Nullable Slip slip) {}

    Amount amount(RawRow row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LedgerField field : List.of(LedgerField.AMOUNT, LedgerField.DEBIT, LedgerField.CREDIT)) {
            String text = text(field, row, header);
            if (text.isEmpty() || field != LedgerField.AMOUNT && hasOwnAmount(row)) {
                continue;
            }
            Optional<BigDecimal> value = notation.read(text);
            if (value.isEmpty()) {
                return new Amount(0, Slip.of("ledger.amount.form", text));
            }
            sum = field == LedgerField.CREDIT ? sum.subtract(value.get()) : sum.add(value.get());
        }
        return inCents(sum);
    }

    /** An export with three columns repeats in one what the other two say. */
    private boolean hasOwnAmount(RawRow row) {
        return !text(LedgerField.AMOUNT, row, header).isEmpty();
    }

    private Amount inCents(BigDecimal sum) {
        if (sum.abs().compareTo(LedgerAmounts.LARGEST) > 0) {
            return new Amount(0, Slip.of("ledger.amount.large", sum.toPlainString()));
        }
        try {
            return new Amount(Money.of(sum.stripTrailingZeros(), currency).minor(), null);
        } catch (ArithmeticException tooFine) {
            return new Amount(0, Slip.of("ledger.amount.fine", sum.toPlainString(), currency.getCurrencyCode()));
        }
    }
}
