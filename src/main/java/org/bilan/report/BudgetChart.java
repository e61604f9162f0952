package org.bilan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bilan.document.Chart;
import org.bilan.document.Chart.Kind;
import org.bilan.document.Chart.PointFormat;
import org.bilan.document.Chart.Series;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetRow;
import org.bilan.finance.CostKind;
import org.bilan.funding.Grant;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** Chart « budget et réel »: the revised amount beside what was spent since the start, by budget line or by grant. */
final class BudgetChart {
    private BudgetChart() {}

    static Chart chart(Material from) {
        List<String> labels = new ArrayList<>();
        List<@Nullable BigDecimal> planned = new ArrayList<>();
        List<@Nullable BigDecimal> spent = new ArrayList<>();
        if (from.request().kind() == ReportKind.FUNDER) {
            for (BudgetRow row : from.budget(from.reportedGrant()).rows()) {
                if (row.depth() == 0 && row.kind() == CostKind.CASH) {
                    add(row.title(), row.amounts(), labels, planned, spent);
                }
            }
        } else {
            for (Grant grant : from.grantsOfPeriod()) {
                from.budgetTotal(grant)
                        .ifPresent(amounts -> add(from.grantLabel(grant), amounts, labels, planned, spent));
            }
        }
        List<Series> series = labels.isEmpty()
                ? List.of()
                : List.of(
                        new Series(from.say("column.revised"), planned),
                        new Series(from.say("chart.budget.spent"), spent));
        return new ChartWords(from, "chart.budget", PointFormat.MONEY)
                .chart(Kind.HORIZONTAL_BAR, title(from), labels, series);
    }

    private static String title(Material from) {
        String day = from.wording().dateLong(from.period().end());
        Optional<BigDecimal> percent =
                from.budgetTotal().flatMap(BudgetAmounts::spentShare).flatMap(share -> share.percent(0));
        return percent.map(
                        found -> from.say("chart.budget.title", from.wording().percent(found), day))
                .orElseGet(() -> from.say("chart.budget.none"));
    }

    private static void add(
            String label,
            BudgetAmounts amounts,
            List<String> labels,
            List<@Nullable BigDecimal> planned,
            List<@Nullable BigDecimal> spent) {
        Money revised = amounts.revised();
        labels.add(label);
        planned.add(revised == null ? null : revised.major());
        spent.add(amounts.cumulative().major());
    }
}
