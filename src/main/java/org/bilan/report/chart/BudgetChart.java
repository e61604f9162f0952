package org.bilan.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.CostKind;
import org.bilan.funding.Grant;
import org.bilan.report.ReportKind;
import org.bilan.report.material.BudgetSources;
import org.bilan.report.material.BudgetTold;
import org.bilan.report.material.Material;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** Chart « budget et réel »: the revised amount beside what was spent since the start, by budget line or by grant. */
public final class BudgetChart {
    private static final int MOST_GRANTS = 8;

    private BudgetChart() {}

    public static Chart chart(Material from) {
        List<Pair> pairs = from.request().kind() == ReportKind.FUNDER ? lines(from) : grants(from);
        List<@Nullable BigDecimal> planned =
                pairs.stream().<@Nullable BigDecimal>map(Pair::planned).toList();
        List<@Nullable BigDecimal> spent =
                pairs.stream().<@Nullable BigDecimal>map(Pair::spent).toList();
        List<Series> series = pairs.isEmpty()
                ? List.of()
                : List.of(
                        new Series(from.say("column.revised"), planned),
                        new Series(from.say("chart.budget.spent"), spent));
        return new ChartWords(from, "chart.budget", PointFormat.MONEY)
                .in(from.reportedCurrency())
                .summed()
                .from(new PointSources(
                        pairs.stream().map(Pair::key).toList(),
                        List.of("revised", "cumulative"),
                        (which, at) -> which == 0
                                ? from.sources().budget().revised(pairs.get(at).rows())
                                : from.sources()
                                        .budget()
                                        .cumulative(pairs.get(at).rows())))
                .chart(
                        Kind.HORIZONTAL_BAR,
                        title(from),
                        pairs.stream().map(Pair::label).toList(),
                        series);
    }

    /** What stands side by side. */
    private record Pair(
            String key, String label, @Nullable BigDecimal planned, BigDecimal spent, List<BudgetSources.Rows> rows) {
        static Pair of(String key, String label, BudgetAmounts amounts, BudgetSources.Rows rows) {
            Money revised = amounts.revised();
            return new Pair(
                    key,
                    label,
                    revised == null ? null : revised.major(),
                    amounts.cumulative().major(),
                    List.of(rows));
        }

        BigDecimal size() {
            return planned == null ? spent : planned;
        }
    }

    /** In the order of the budget. */
    private static List<Pair> lines(Material from) {
        return from.budget(from.reportedGrant()).rows().stream()
                .filter(row -> row.depth() == 0 && row.kind() == CostKind.CASH)
                .map(row -> Pair.of(
                        row.line(),
                        row.title(),
                        row.amounts(),
                        from.sources().budget().below(from.reportedGrant(), row)))
                .toList();
    }

    /** The largest budgets first; beyond {@value #MOST_GRANTS} the others together. */
    private static List<Pair> grants(Material from) {
        List<Pair> all = new ArrayList<>();
        for (Grant grant : from.grantsOfPeriod()) {
            if (grant.currency().equals(from.currency().getCurrencyCode())) {
                from.budgetTotal(grant)
                        .ifPresent(amounts -> all.add(
                                Pair.of(grant.code(), from.parties().grantLabel(grant), amounts, rows(grant, from))));
            }
        }
        all.sort(Comparator.comparing(Pair::size).reversed().thenComparing(Pair::label));
        if (all.size() <= MOST_GRANTS) {
            return all;
        }
        List<Pair> others = all.subList(MOST_GRANTS - 1, all.size());
        List<Pair> shown = new ArrayList<>(all.subList(0, MOST_GRANTS - 1));
        shown.add(new Pair(
                "others",
                from.say("chart.budget.others", count(others, from)),
                others.stream().map(Pair::planned).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add),
                others.stream().map(Pair::spent).reduce(BigDecimal.ZERO, BigDecimal::add),
                others.stream().flatMap(one -> one.rows().stream()).toList()));
        return shown;
    }

    private static String count(List<Pair> pairs, Material from) {
        List<Grant> grants = pairs.stream()
                .flatMap(pair -> pair.rows().stream())
                .map(BudgetSources.Rows::grant)
                .toList();
        TitleFigures figures = new TitleFigures(from, "chart.budget");
        return figures.inName(
                "others",
                figures.subject() + " – " + from.say("chart.others"),
                BigDecimal.valueOf(pairs.size()),
                () -> from.sources().count(grants));
    }

    /** Those of its total: in money, else in kind. */
    private static BudgetSources.Rows rows(Grant grant, Material from) {
        BudgetSources.Rows cash = from.sources().budget().rows(grant, row -> row.kind() == CostKind.CASH);
        return cash.rows().isEmpty() ? from.sources().budget().rows(grant, row -> true) : cash;
    }

    private static String title(Material from) {
        String day = from.wording().dateLong(from.period().end());
        Optional<BigDecimal> percent =
                from.budgetTotal().flatMap(BudgetAmounts::spentShare).flatMap(share -> share.percent(0));
        TitleFigures figures = new TitleFigures(from, "chart.budget");
        return percent.map(found -> from.say(
                        "chart.budget.title",
                        figures.percent(
                                "spent",
                                found,
                                () -> BudgetTold.whole(from)
                                        .map(whole -> whole.origins(from).apply("spent"))
                                        .orElse(null)),
                        day))
                .orElseGet(() -> from.say("chart.budget.none"));
    }
}
