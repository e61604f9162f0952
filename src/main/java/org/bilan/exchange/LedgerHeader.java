package org.bilan.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.finance.DateOrder;
import org.bilan.finance.LedgerSource;
import org.jspecify.annotations.Nullable;

/** The row that names the columns of a ledger export, and which column holds what. Rows before it are titles. */
record LedgerHeader(RawRow row, List<String> titles, Map<LedgerField, Integer> columns) {

    /** By the headings that the programs are known to use; of two for one field the first counts. */
    static LedgerHeader recognised(RawRow row, List<String> titles) {
        Map<LedgerField, Integer> columns = new EnumMap<>(LedgerField.class);
        for (int at = 0; at < row.cells().size(); at++) {
            int column = at;
            LedgerField.of(row.cells().get(at)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        if (!columns.containsKey(LedgerField.ACCOUNT) && columns.containsKey(LedgerField.ACCOUNT_NAME)) {
            columns.put(LedgerField.ACCOUNT, columns.remove(LedgerField.ACCOUNT_NAME));
        }
        return new LedgerHeader(row, titles, columns);
    }

    /** By the headings that a source had before; those that Bilan only looks at are recognised. */
    static LedgerHeader of(LedgerSource source, RawRow row, List<String> titles) {
        Map<LedgerField, Integer> columns = new EnumMap<>(LedgerField.class);
        Map<LedgerField, Integer> known = recognised(row, titles).columns;
        Stream.of(LedgerField.SPLIT, LedgerField.BALANCE, LedgerField.REASON)
                .filter(known::containsKey)
                .forEach(field -> columns.put(field, known.get(field)));
        headings(source).forEach((field, heading) -> {
            int column = indexOf(heading, row);
            if (column >= 0) {
                columns.put(field, column);
            }
        });
        return new LedgerHeader(row, titles, columns);
    }

    /** The headings of the source that the row does not have. */
    static List<String> missing(LedgerSource source, RawRow row) {
        return headings(source).values().stream()
                .filter(heading -> indexOf(heading, row) < 0)
                .toList();
    }

    private static int indexOf(String heading, RawRow row) {
        String wanted = LedgerField.plain(heading);
        for (int at = 0; at < row.cells().size(); at++) {
            if (LedgerField.plain(row.cells().get(at)).equals(wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static Map<LedgerField, String> headings(LedgerSource source) {
        Map<LedgerField, String> headings = new EnumMap<>(LedgerField.class);
        put(headings, LedgerField.DATE, source.dateColumn());
        put(headings, LedgerField.ACCOUNT, source.accountColumn());
        put(headings, LedgerField.ACCOUNT_NAME, source.accountNameColumn());
        put(headings, LedgerField.NUMBER, source.numberColumn());
        put(headings, LedgerField.JOURNAL, source.journalColumn());
        put(headings, LedgerField.TYPE, source.typeColumn());
        put(headings, LedgerField.NAME, source.nameColumn());
        put(headings, LedgerField.MEMO, source.memoColumn());
        put(headings, LedgerField.CLASS, source.classColumn());
        put(headings, LedgerField.DEBIT, source.debitColumn());
        put(headings, LedgerField.CREDIT, source.creditColumn());
        put(headings, LedgerField.AMOUNT, source.amountColumn());
        return headings;
    }

    private static void put(Map<LedgerField, String> headings, LedgerField field, @Nullable String heading) {
        if (heading != null) {
            headings.put(field, heading);
        }
    }

    /** This layout, to be kept for next month. */
    LedgerSource toSource(String source, @Nullable DateOrder dates) {
        return new LedgerSource(
                source,
                dates,
                String.valueOf(heading(LedgerField.DATE)),
                heading(LedgerField.ACCOUNT),
                heading(LedgerField.ACCOUNT_NAME),
                heading(LedgerField.NUMBER),
                heading(LedgerField.JOURNAL),
                heading(LedgerField.TYPE),
                heading(LedgerField.NAME),
                heading(LedgerField.MEMO),
                heading(LedgerField.CLASS),
                heading(LedgerField.DEBIT),
                heading(LedgerField.CREDIT),
                heading(LedgerField.AMOUNT));
    }

    private @Nullable String heading(LedgerField field) {
        return has(field) ? CellText.trim(row.cells().get(columns.get(field))) : null;
    }

    boolean has(LedgerField field) {
        return columns.containsKey(field);
    }

    /** What a ledger cannot do without, and this row does not name; empty for a ledger's header. */
    List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        if (!has(LedgerField.DATE)) {
            lacking.add(LedgerField.DATE.word());
        }
        if (!has(LedgerField.AMOUNT)) {
            Stream.of(LedgerField.DEBIT, LedgerField.CREDIT)
                    .filter(field -> !has(field))
                    .forEach(field -> lacking.add(field.word()));
        }
        return lacking;
    }

    /** The headings as they stand. */
    String found() {
        return String.join(
                ", ",
                row.cells().stream()
                        .map(CellText::trim)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }

    /** The text of a field in a row; empty if the row, or the file, has none. */
    String text(LedgerField field, RawRow line) {
        Integer column = columns.get(field);
        return column == null || column >= line.cells().size()
                ? ""
                : CellText.trim(CellText.unguard(line.cells().get(column)));
    }

    /** Printed exports repeat the header on each page. */
    boolean isRepeatedBy(RawRow line) {
        return line.cells().equals(row.cells());
    }
}
