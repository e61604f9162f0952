package org.bilan.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.exchange.LedgerEntry.Slip;
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

    private final Rows rows;
    private final LedgerShape shape;
    private final LedgerHeader header;
    private final LedgerFigures figures;
    private final LedgerHeadings headings;
    private @Nullable RawRow transaction;
    private int count;

    LedgerEntries(Rows rows, LedgerShape shape, Currency currency) throws IOException, UnreadableTable {
        this.rows = rows;
        this.shape = shape;
        this.header = shape.header();
        this.figures = new LedgerFigures(shape, currency);
        this.headings = new LedgerHeadings(shape.nested());
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
            headings.close(row.line(), label, stated(row));
            return null;
        }
        if (!dated && LedgerText.isOpening(label) || LedgerText.isOpening(header.text(LedgerField.MEMO, row))) {
            if (LedgerFigures.isIn(row, header)) {
                headings.sums().lose();
            }
            return null;
        }
        if (LedgerFigures.isIn(row, header)) {
            return figures.isAlone(row) ? null : entry(row, dated);
        }
        if (dated) {
            transaction = row;
        } else if (!header.has(LedgerField.ACCOUNT)) {
            headings.open(LedgerText.heading(row, header));
        }
        return null;
    }

    private Optional<Long> stated(RawRow total) {
        if (!LedgerFigures.isIn(total, header)) {
            return Optional.empty();
        }
        LedgerFigures.Amount amount = figures.amount(total);
        return amount.slip() == null ? Optional.of(amount.minor()) : Optional.empty();
    }

    /** The totals that the rows so far stated and that are not the sums of their lines. */
    List<LedgerSums.Wrong> wrongTotals() {
        return headings.sums().wrong();
    }

    private LedgerEntry entry(RawRow bare, boolean dated) {
        RawRow row = dated ? bare : continued(bare);
        if (dated && header.has(LedgerField.ACCOUNT)) {
            transaction = bare;
        }
        String dateText = header.text(LedgerField.DATE, row);
        Optional<LocalDate> date = DateText.read(dateText, shape.dates());
        LedgerFigures.Amount amount = figures.amount(row);
        if (amount.slip() == null) {
            headings.sums().add(amount.minor());
        } else {
            headings.sums().lose();
        }
        String account = account(row);
        Slip slip = amount.slip();
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
                amount.minor(),
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
            return headings.path();
        }
        String account = header.text(LedgerField.ACCOUNT, row);
        String name = header.text(LedgerField.ACCOUNT_NAME, row);
        boolean told = name.isEmpty() || TextFold.fold(account).contains(TextFold.fold(name));
        return (account.isEmpty() || told ? account : account + " " + name).replaceAll("\\s+", " ");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
