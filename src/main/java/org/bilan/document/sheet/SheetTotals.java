package org.bilan.document.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.document.Cell;
import org.bilan.document.Table;
import org.bilan.document.Table.Role;

/**
 * Finds the totals of a table that are the sum of rows above them, so that a workbook can carry the sum itself. A total
 * that is anything else (a share, a rounded sum, a figure from elsewhere) stays the value it is.
 */
final class SheetTotals {
    private final Table table;

    SheetTotals(Table table) {
        this.table = table;
    }

    /** {@code SUM(B2:B9)}; empty if the cell is no total, or not the sum of what it seems to total. */
    String formula(int row, int column) {
        Role role = table.rows().get(row).role();
        if (role != Role.SUBTOTAL && role != Role.TOTAL) {
            return "";
        }
        List<Integer> parts = parts(row, role);
        Optional<BigDecimal> sum = sum(parts, column);
        Optional<BigDecimal> total = number(row, column);
        boolean sums = parts.size() > 1
                && sum.isPresent()
                && total.isPresent()
                && sum.get().compareTo(total.get()) == 0;
        return sums ? formula(parts, column) : "";
    }

    /** Up from the row: the items since the last subtotal or group; for the total the subtotals, where there are any. */
    private List<Integer> parts(int row, Role role) {
        boolean ofSubtotals = role == Role.TOTAL
                && table.rows().subList(0, row).stream().anyMatch(above -> above.role() == Role.SUBTOTAL);
        Role wanted = ofSubtotals ? Role.SUBTOTAL : Role.ITEM;
        List<Integer> parts = new ArrayList<>();
        for (int at = row - 1; at >= 0; at--) {
            Role above = table.rows().get(at).role();
            boolean ends = above == Role.TOTAL
                    || !ofSubtotals && above == Role.SUBTOTAL
                    || role == Role.SUBTOTAL && above == Role.GROUP;
            if (ends) {
                break;
            }
            if (above == wanted) {
                parts.add(at);
            }
        }
        Collections.reverse(parts);
        return parts;
    }

    /** Empty if a cell holds neither a number nor nothing, or two currencies meet. */
    private Optional<BigDecimal> sum(List<Integer> rows, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        String unit = "";
        for (int row : rows) {
            Cell cell = table.rows().get(row).cells().get(column);
            Optional<BigDecimal> number = number(row, column);
            boolean absent = cell instanceof Cell.Absent;
            String own = cell instanceof Cell.Amount amount
                    ? amount.money().currency().getCurrencyCode()
                    : "-";
            if (!absent && (number.isEmpty() || !unit.isEmpty() && !unit.equals(own))) {
                return Optional.empty();
            }
            sum = sum.add(number.orElse(BigDecimal.ZERO));
            unit = absent ? unit : own;
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> number(int row, int column) {
        Cell cell = table.rows().get(row).cells().get(column);
        if (cell instanceof Cell.Amount amount) {
            return Optional.of(amount.money().major());
        }
        return cell instanceof Cell.Number number ? Optional.of(number.number()) : Optional.empty();
    }

    private String formula(List<Integer> rows, int column) {
        String letter = SheetCells.column(column);
        int first = rows.get(0);
        int last = rows.get(rows.size() - 1);
        if (isUnbroken(first, last, new HashSet<>(rows))) {
            return "SUM(" + letter + (first + 2) + ":" + letter + (last + 2) + ")";
        }
        List<String> cells = rows.stream().map(row -> letter + (row + 2)).toList();
        return rows.size() <= 200 ? String.join("+", cells) : "";
    }

    /** Notes and groups hold no numbers: SUM passes over their text. */
    private boolean isUnbroken(int first, int last, Set<Integer> rows) {
        for (int at = first; at <= last; at++) {
            Table.Row row = table.rows().get(at);
            boolean words = row.cells().stream().allMatch(cell -> cell instanceof Cell.Text);
            if (!rows.contains(at) && !words) {
                return false;
            }
        }
        return true;
    }
}
