package org.bilan.report;

import java.util.Arrays;
import java.util.List;
import org.bilan.finance.CostCategory;
import org.bilan.finance.SourceType;
import org.bilan.finance.YearComparison;
import org.bilan.value.Coded;

/** A kind of money received, or a nature of cost, of the year and of the year before; a row with nothing in either is left out. */
record YearRow(String area, Coded choice, YearComparison.Pair pair) {

    static List<YearRow> receipts(YearComparison years) {
        return Arrays.stream(SourceType.values())
                .filter(type -> type != SourceType.IN_KIND)
                .map(type -> new YearRow("source", type, years.pair(year -> year.receipts(type))))
                .filter(row -> row.pair.isTold())
                .toList();
    }

    static List<YearRow> expenses(YearComparison years) {
        return Arrays.stream(CostCategory.values())
                .map(category -> new YearRow("category", category, years.pair(year -> year.expenses(category))))
                .filter(row -> row.pair.isTold())
                .toList();
    }

    String label(Material from) {
        return from.word(area, choice);
    }
}
