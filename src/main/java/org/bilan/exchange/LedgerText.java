package org.bilan.exchange;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bilan.value.TextFold;

/** The words of an export that are no lines: totals, opening balances, account headings. */
final class LedgerText {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:grand total|sous-total|sous total|subtotal|sub-total|totaux|totals|total)\\b[ :]*(?:for |pour |of |para )?(.*)");
    private static final Set<String> OPENING = Set.of(
            "beginning balance",
            "opening balance",
            "balance forward",
            "balance brought forward",
            "solde d'ouverture",
            "solde initial",
            "solde de depart",
            "solde reporte",
            "solde precedent",
            "report",
            "saldo inicial",
            "saldo anterior");
    private static final Pattern NUMBER = Pattern.compile("(\\d{3,}(?:[.\\-]\\d+)*)(?!\\d).*");

    private LedgerText() {}

    static boolean isTotal(String label) {
        return TOTAL.matcher(TextFold.fold(label)).matches();
    }

    /** The folded name that a total closes; empty if it names none. */
    static String closedBy(String label) {
        Matcher total = TOTAL.matcher(TextFold.fold(label));
        return total.matches()
                ? total.group(1)
                        .replaceAll(" (with sub-?accounts|avec (les )?sous-comptes)$", "")
                        .strip()
                : "";
    }

    static boolean isOpening(String text) {
        return OPENING.contains(TextFold.fold(text));
    }

    /** The first text of a row; empty if it has none. */
    static String label(RawRow row) {
        return row.cells().stream()
                .map(CellText::trim)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** An account's heading may stand in two cells, number and name; what follows them are figures. */
    static String heading(RawRow row, LedgerHeader header) {
        return row.cells().stream()
                .filter(cell -> !isFigure(row, header, cell))
                .map(CellText::trim)
                .filter(cell -> !cell.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    private static boolean isFigure(RawRow row, LedgerHeader header, String cell) {
        Integer balance = header.columns().get(LedgerField.BALANCE);
        return balance != null && balance < row.cells().size() && row.cells().get(balance) == cell;
    }

    /**
     * By what an account is known however its name is written: its number if it begins with one, else its folded name.
     * Of an account inside others, {@code 5000 Travel:5010 Air}, the last number counts.
     */
    static String accountKey(String account) {
        String last = account.substring(account.lastIndexOf(':') + 1).strip();
        Matcher number = NUMBER.matcher(last);
        return number.matches() ? number.group(1) : TextFold.fold(account);
    }
}
