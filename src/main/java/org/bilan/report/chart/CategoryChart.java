package org.bilan.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.finance.CostCategory;
import org.bilan.finance.CostKind;
import org.bilan.finance.Expense;
import org.bilan.report.ReportKind;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.Part;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * Chart « dépenses par catégorie »: what was paid in the period by nature, the largest first. In kind is left out; an
 * expense in a currency without rate is counted apart, beside the source.
 */
public final class CategoryChart {
    private static final int MOST_PARTS = 9;

    private CategoryChart() {}

    public static Chart chart(Material from) {
        Map<CostCategory, Money> byCategory = new TreeMap<>();
        List<Expense> unknown = new ArrayList<>();
        if (from.request().kind() == ReportKind.FUNDER) {
            from.charges().stream()
                    .filter(one -> one.expense().kind() != CostKind.IN_KIND)
                    .forEach(one -> byCategory.merge(one.expense().category(), one.charged(), Money::plus));
        } else {
            for (Expense expense : from.reportedExpenses()) {
                if (expense.kind() != CostKind.IN_KIND) {
                    from.inHome(expense)
                            .ifPresentOrElse(
                                    cost -> byCategory.merge(expense.category(), cost, Money::plus),
                                    () -> unknown.add(expense));
                }
            }
        }
        List<Part> parts = Part.largest(
                byCategory.entrySet().stream()
                        .map(entry -> new Part(
                                from.word("category", entry.getKey()),
                                entry.getValue().major(),
                                entry.getKey() == CostCategory.OTHER,
                                Set.of(entry.getKey().code())))
                        .toList(),
                MOST_PARTS,
                from.say("chart.others"));
        return new ChartWords(from, "chart.categories", PointFormat.MONEY)
                .in(from.reportedCurrency())
                .summed()
                .from(PointSources.of("spent", parts, part -> origin(part, from)))
                .chart(
                        Kind.HORIZONTAL_BAR,
                        title(parts, from),
                        unknown.isEmpty() ? null : unknown(unknown, from),
                        Part.labels(parts),
                        parts.isEmpty()
                                ? List.of()
                                : List.of(new Series(from.say("chart.categories.series"), Part.amounts(parts))));
    }

    private static String unknown(List<Expense> those, Material from) {
        TitleFigures figures = new TitleFigures(from, "chart.categories");
        return from.say("chart.categories.unknown", those.size(), figures.several("unknown", those));
    }

    private static Origin origin(Part part, Material from) {
        Predicate<Expense> ours =
                expense -> part.codes().contains(expense.category().code());
        return from.request().kind() == ReportKind.FUNDER
                ? from.sources()
                        .costs()
                        .charged(from.charges().stream()
                                .filter(one -> one.expense().kind() != CostKind.IN_KIND && ours.test(one.expense()))
                                .toList())
                : from.sources().costs().spent(from.period(), ours);
    }

    private static String title(List<Part> parts, Material from) {
        BigDecimal whole = Part.sum(parts);
        if (parts.isEmpty() || whole.signum() == 0) {
            return from.say("chart.categories.none");
        }
        return new Share(parts.get(0).amount(), whole)
                .percent(0)
                .map(percent -> from.say(
                        "chart.categories.title",
                        parts.get(0).label(),
                        new TitleFigures(from, "chart.categories")
                                .percent("largest", percent, () -> share(parts, from))))
                .orElseThrow();
    }

    private static @Nullable Origin share(List<Part> parts, Material from) {
        Part largest = parts.get(0);
        Part whole = new Part(
                from.say("total"),
                Part.sum(parts),
                false,
                parts.stream().flatMap(part -> part.codes().stream()).collect(Collectors.toSet()));
        return from.sources().percent(term(largest, from), term(whole, from));
    }

    private static Origin.Part term(Part part, Material from) {
        return Origin.Part.of(part.label(), Money.of(part.amount(), from.reportedCurrency()), origin(part, from));
    }
}
