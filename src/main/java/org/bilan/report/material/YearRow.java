package org.bilan.report.material;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bilan.finance.CostCategory;
import org.bilan.finance.SourceType;
import org.bilan.finance.YearComparison;
import org.bilan.value.Coded;
import org.bilan.value.Period;

/** A kind of money received, or a nature of cost, of the year and of the year before; a row with nothing in either is left out. */
public record YearRow(String area, Coded choice, YearComparison.Pair pair) {

    public static List<YearRow> receipts(YearComparison years) {
        return Arrays.stream(SourceType.values())
                .filter(type -> type != SourceType.IN_KIND)
                .map(type -> new YearRow("source", type, years.pair(year -> year.receipts(type))))
                .filter(row -> row.pair.isTold())
                .toList();
    }

    public static List<YearRow> expenses(YearComparison years) {
        return Arrays.stream(CostCategory.values())
                .map(category -> new YearRow("category", category, years.pair(year -> year.expenses(category))))
                .filter(row -> row.pair.isTold())
                .toList();
    }

    /** Where the amount of a year comes from. */
    public Function<Period, Origin> origin(Material from) {
        return year -> choice instanceof SourceType type
                ? from.sources().funding().receivedInMoney(year, type)
                : from.sources().costs().spent(year, expense -> expense.category() == choice);
    }

    public String label(Material from) {
        return from.word(area, choice);
    }
}
