package org.bilan.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bilan.finance.LedgerSource;
import org.jspecify.annotations.Nullable;

/** Finds the header below the titles of an export: the one that the source had before, or one that a ledger must have. */
record LedgerHeaderFinder(@Nullable LedgerSource before) implements LedgerFile.HeaderFinder {
    private static final int SEARCHED = 60;

    @Override
    public LedgerHeader find(Rows rows) throws IOException, UnreadableTable {
        List<String> titles = new ArrayList<>();
        LedgerHeader best = null;
        for (int count = 0; count < SEARCHED; count++) {
            RawRow row = rows.next();
            if (row == null) {
                break;
            }
            LedgerHeader found = LedgerHeader.recognised(row, List.copyOf(titles));
            if (before != null && LedgerHeader.missing(before, row).isEmpty()) {
                return LedgerHeader.of(before, row, List.copyOf(titles));
            }
            if (best == null || found.columns().size() > best.columns().size()) {
                best = found;
            }
            if (before == null && found.lacking().isEmpty()) {
                return found;
            }
            row.cells().stream()
                    .map(CellText::trim)
                    .filter(cell -> !cell.isEmpty())
                    .forEach(titles::add);
        }
        throw refusal(best);
    }

    private UnreadableTable refusal(@Nullable LedgerHeader best) {
        if (best == null) {
            return new UnreadableTable(0, "ledger.empty");
        }
        int line = best.row().line();
        if (before != null) {
            String missing = String.join(", ", LedgerHeader.missing(before, best.row()));
            return new UnreadableTable(line, "ledger.layout", before.source(), missing, best.found());
        }
        return new UnreadableTable(line, "ledger.header", String.join(", ", best.lacking()), best.found());
    }
}
