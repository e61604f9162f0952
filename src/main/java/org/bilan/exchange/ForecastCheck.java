package org.bilan.exchange;

import java.util.HashSet;
import java.util.Set;
import org.bilan.finance.BudgetLine;

/** A forecast is of a line without lines below it: one of a heading would count again what its lines forecast. */
final class ForecastCheck implements Check {
    @Override
    public void run(Records records, Findings findings) {
        if (!findings.arrives(Tables.FORECASTS)) {
            return;
        }
        Set<String> headings = new HashSet<>();
        records.of(Tables.BUDGET_LINES).rows().forEach(row -> {
            BudgetLine line = row.record();
            if (line.parent() != null) {
                headings.add(line.grant() + Layout.KEY_SEPARATOR + line.parent());
            }
        });
        records.of(Tables.FORECASTS)
                .arriving()
                .filter(row -> headings.contains(row.record().grant()
                        + Layout.KEY_SEPARATOR
                        + row.record().line()))
                .forEach(row -> findings.add(
                        Tables.FORECASTS,
                        row,
                        "line",
                        "line.heading",
                        row.record().line()));
    }
}
