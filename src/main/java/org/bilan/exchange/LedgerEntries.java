package org.bilan.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bilan.exchange.LedgerEntry.Slip;
import org.bilan.value.Money;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an export, one at a time. Between them stand rows that are none: titles, account headings and totals
 * (QuickBooks, Sage 50), opening balances, headers repeated on each page; a journal writes date and number once for the
 * lines of a transaction.
 */
final class LedgerEntries implements Closeable {
    private static final List<LedgerField> OF_TRANSACTION =
            List.of(LedgerField.DATE, LedgerField.NUMBER, LedgerField.JOURNAL, LedgerField.TYPE);
    private static final List<LedgerField> FIGURES =
            List.of(LedgerField.DEBIT, LedgerField.CREDIT, LedgerField.AMOUNT, LedgerField.BALANCE);

    private final Rows rows;
    private final LedgerShape shape;
    private final LedgerHeader header;
    private final Currency currency;
    private final Deque<String> headings = new ArrayDeque<>();
    private @Nullable RawRow transaction;
    private int count;

    LedgerEntries(Rows rows, LedgerShape shape, Currency currency) throws IOException, UnreadableTable {
        this.rows = rows;
        this.shape = shape;
        this.header = shape.header();
        this.currency = currency;
        RawRow row = rows.next();
        while (row != null && row.line() < header.row().line()) {
            row = rows.next();
        }
    }

    /** The next line, or null after the last. */
    @Nullable
    LedgerEntry next() throws IOException, UnreadableTable {
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (++count > Limits.ROWS) {
                throw new UnreadableTable(row.line(), "ledger.rows", Limits.ROWS);
            }
            LedgerEntry entry = header.isRepeatedBy(row) ? null : read(row);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    private @Nullable LedgerEntry read(RawRow row) {
        String label = CellText.unguard(LedgerText.label(row));
        boolean dated = !DateText.orders(header.text(LedgerField.DATE, row)).isEmpty();
        if (!dated && LedgerText.isTotal(label)) {
            close(label);
            return null;
        }
        if (!dated && LedgerText.isOpening(label) || LedgerText.isOpening(header.text(LedgerField.MEMO, row))) {
            return null;
        }
        if (hasAmount(row, header)) {
            return isSubtotal(row) ? null : entry(row, dated);
        }
        if (dated) {
            transaction = row;
        } else if (!header.has(LedgerField.ACCOUNT)) {
            open(LedgerText.heading(row, header));
        }
        return null;
    }

    static boolean hasAmount(RawRow row, LedgerHeader header) {
        return FIGURES.stream()
                .filter(field -> field != LedgerField.BALANCE)
                .anyMatch(field -> !amountText(field, row, header).isEmpty());
    }

    /** A dash is an accountant's nothing. */
    static String amountText(LedgerField field, RawRow row, LedgerHeader header) {
        String text = header.text(field, row);
        return text.matches("[-\u2013\u2014]") ? "" : text;
    }

    /** Only figures. */
    private boolean isSubtotal(RawRow row) {
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

    private void open(String heading) {
        if (!shape.nested()) {
            headings.clear();
        }
        if (!heading.isEmpty()) {
            headings.addLast(heading);
        }
    }

    /** Closes the innermost heading of that name with those inside it. */
    private void close(String total) {
        String name = LedgerText.closedBy(total);
        Iterator<String> innermost = headings.descendingIterator();
        int depth = 0;
        while (innermost.hasNext()) {
            depth++;
            String heading = TextFold.fold(innermost.next());
            if (name.isEmpty() || heading.equals(name)) {
                for (int i = 0; i < depth; i++) {
                    headings.removeLast();
                }
                return;
            }
        }
    }

    private LedgerEntry entry(RawRow bare, boolean dated) {
        RawRow row = dated ? bare : continued(bare);
        if (dated && header.has(LedgerField.ACCOUNT)) {
            transaction = bare;
        }
        String dateText = header.text(LedgerField.DATE, row);
        Optional<LocalDate> date = DateText.read(dateText, shape.dates());
        Amount amount = amount(row);
        String account = account(row);
        Slip slip = amount.slip;
        if (account.isEmpty()) {
            slip = Slip.of("ledger.account.none");
        } else if (date.isEmpty()) {
            slip = dateText.isEmpty()
                    ? Slip.of("ledger.date.none")
                    : Slip.of("ledger.date.form", dateText, shape.dates().code());
        }
        return new LedgerEntry(
                row.line(),
                row.cells(),
                account,
                date.orElse(null),
                header.text(LedgerField.NUMBER, row),
                header.text(LedgerField.JOURNAL, row),
                header.text(LedgerField.NAME, row),
                header.text(LedgerField.MEMO, row),
                header.text(LedgerField.CLASS, row),
                header.text(LedgerField.SPLIT, row),
                amount.minor,
                slip);
    }

    /** A journal's further line: it has nothing of its transaction's own, and takes it from the line before. */
    private RawRow continued(RawRow row) {
        RawRow from = transaction;
        boolean bare = OF_TRANSACTION.stream()
                .allMatch(field -> header.text(field, row).isEmpty());
        if (from == null || !bare || !header.has(LedgerField.ACCOUNT)) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        List<LedgerField> taken = new ArrayList<>(OF_TRANSACTION);
        taken.add(LedgerField.NAME);
        taken.add(LedgerField.MEMO);
        for (LedgerField field : taken) {
            Integer column = header.columns().get(field);
            if (column != null && header.text(field, row).isEmpty()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, column < from.cells().size() ? from.cells().get(column) : "");
            }
        }
        return new RawRow(row.line(), cells);
    }

    private String account(RawRow row) {
        if (!header.has(LedgerField.ACCOUNT)) {
            return String.join(":", headings);
        }
        String account = header.text(LedgerField.ACCOUNT, row);
        String name = header.text(LedgerField.ACCOUNT_NAME, row);
        boolean told = name.isEmpty() || TextFold.fold(account).contains(TextFold.fold(name));
        return (account.isEmpty() || told ? account : account + " " + name).replaceAll("\\s+", " ");
    }

    private record Amount(long minor, @Nullable Slip slip) {}

    private Amount amount(RawRow row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LedgerField field : List.of(LedgerField.AMOUNT, LedgerField.DEBIT, LedgerField.CREDIT)) {
            String text = amountText(field, row, header);
            if (text.isEmpty() || field != LedgerField.AMOUNT && hasOwnAmount(row)) {
                continue;
            }
            Optional<BigDecimal> value = shape.amounts().read(text);
            if (value.isEmpty()) {
                return new Amount(0, Slip.of("ledger.amount.form", text));
            }
            sum = field == LedgerField.CREDIT ? sum.subtract(value.get()) : sum.add(value.get());
        }
        return inCents(sum);
    }

    /** An export with three columns repeats in one what the other two say. */
    private boolean hasOwnAmount(RawRow row) {
        return !amountText(LedgerField.AMOUNT, row, header).isEmpty();
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

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
