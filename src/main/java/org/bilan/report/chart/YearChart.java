package org.bilan.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.finance.YearComparison;
import org.bilan.finance.YearFigures;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.YearSources;
import org.bilan.value.Money;
import org.jspecify.annotations.Nullable;

/** Chart « exercice »: money received and spent, last year beside this one where it is recorded. */
public final class YearChart {
    private YearChart() {}

    public static Chart chart(Material from) {
        YearComparison years = from.years();
        List<Series> series = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        if (add(series, years.before(), "column.last.year", from)) {
            keys.add("last.year");
        }
        if (add(series, years.year(), "column.this.year", from)) {
            keys.add("this.year");
        }
        return new ChartWords(from, "chart.fiscal.year", PointFormat.MONEY)
                .from(sources(keys, from))
                .chart(
                        Kind.BAR,
                        title(years, from),
                        List.of(from.say("year.receipts"), from.say("year.expenses")),
                        series);
    }

    private static PointSources sources(List<String> years, Material from) {
        List<String> sides = List.of("receipts", "expenses");
        return new PointSources(
                sides,
                years,
                (year, side) -> new YearSources(from)
                        .total(
                                "year." + sides.get(side) + ".total",
                                years.get(year).equals("this.year")
                                        ? from.period()
                                        : from.period().yearBefore()));
    }

    /** Whether anything is recorded of the year. */
    private static boolean add(List<Series> series, YearFigures year, String key, Material from) {
        if (year.received().isPresent() || year.spent().isPresent()) {
            List<@Nullable BigDecimal> points = new ArrayList<>();
            points.add(point(year, YearFigures::received));
            points.add(point(year, YearFigures::spent));
            series.add(new Series(from.say(key), points));
            return true;
        }
        return false;
    }

    private static @Nullable BigDecimal point(YearFigures year, Function<YearFigures, Optional<Money>> figure) {
        return figure.apply(year).map(Money::major).orElse(null);
    }

    private static String title(YearComparison years, Material from) {
        Optional<Money> surplus = years.year().surplus();
        if (surplus.isEmpty()) {
            return from.say("chart.fiscal.year.none");
        }
        Money amount = surplus.get();
        String key = amount.isZero() ? "even" : amount.isNegative() ? "deficit" : "surplus";
        Money size = amount.isNegative() ? Money.zero(amount.currency()).minus(amount) : amount;
        return amount.isZero()
                ? from.say("chart.fiscal.year." + key)
                : from.say(
                        "chart.fiscal.year." + key,
                        new TitleFigures(from, "chart.fiscal.year")
                                .amount("surplus", size, () -> surplus(years.year(), from)));
    }

    /** What is left of the larger of the two sides. */
    private static @Nullable Origin surplus(YearFigures year, Material from) {
        YearSources sources = new YearSources(from);
        Origin.Part receipts = part("year.receipts", year.received().orElse(null), sources, from);
        Origin.Part expenses = part("year.expenses", year.spent().orElse(null), sources, from);
        return year.surplus().filter(Money::isNegative).isPresent()
                ? from.sources().difference(expenses, receipts)
                : from.sources().difference(receipts, expenses);
    }

    private static Origin.@Nullable Part part(String key, @Nullable Money amount, YearSources sources, Material from) {
        Origin origin = sources.total(key + ".total", from.period());
        return amount == null || origin == null ? null : Origin.Part.of(from.say(key), amount, origin);
    }
}
