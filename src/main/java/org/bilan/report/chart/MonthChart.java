package org.bilan.report.chart;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.activity.Activity;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.report.material.Material;
import org.bilan.value.FuzzyDate;

/**
 * Chart « activités par mois »: activities done, in the month that they are known to have taken place in. A date that
 * does not say the month is not spread over several: such activities are counted apart, beside the source.
 */
public final class MonthChart {
    private MonthChart() {}

    public static Chart chart(Material from) {
        return drawn(from, false);
    }

    /** With the same months of the year before, where anything was done in them. */
    public static Chart besideLastYear(Material from) {
        return drawn(from, !from.doneBefore().isEmpty());
    }

    private static Chart drawn(Material from, boolean compared) {
        Map<YearMonth, Integer> counts = count(from.period().months(), from.done());
        int vague = from.done().size()
                - counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> months = labels(List.copyOf(counts.keySet()), from);
        List<Series> series = new ArrayList<>();
        List<String> years = new ArrayList<>();
        if (compared) {
            years.add("last.year");
            series.add(series(
                    from.say("column.last.year"),
                    count(from.period().yearBefore().months(), from.doneBefore())));
        }
        if (!from.done().isEmpty()) {
            years.add("this.year");
            series.add(series(from.say(compared ? "column.this.year" : "chart.months.series"), counts));
        }
        return new ChartWords(from, "chart.months", PointFormat.NUMBER)
                .summed()
                .overTime()
                .from(sources(List.copyOf(counts.keySet()), years, from))
                .chart(
                        Kind.BAR,
                        title(from, counts),
                        vague == 0 ? null : from.say("chart.months.vague", vague, vague(from, counts.keySet())),
                        months,
                        series);
    }

    private static String vague(Material from, Set<YearMonth> months) {
        List<Activity> those = from.done().stream()
                .filter(one -> !isWithinOneMonth(one.date())
                        || !months.contains(YearMonth.from(one.date().earliest())))
                .toList();
        return new TitleFigures(from, "chart.months").several("vague", those);
    }

    private static PointSources sources(List<YearMonth> months, List<String> years, Material from) {
        return new PointSources(months.stream().map(YearMonth::toString).toList(), years, (year, at) -> {
            boolean before = years.get(year).equals("last.year");
            YearMonth month = before ? from.period().yearBefore().months().get(at) : months.get(at);
            return from.sources().count(of(month, before ? from.doneBefore() : from.done()));
        });
    }

    private static List<Activity> of(YearMonth month, List<Activity> done) {
        return done.stream()
                .filter(one -> isWithinOneMonth(one.date())
                        && YearMonth.from(one.date().earliest()).equals(month))
                .toList();
    }

    private static Map<YearMonth, Integer> count(List<YearMonth> months, List<Activity> done) {
        Map<YearMonth, Integer> counts = new LinkedHashMap<>();
        months.forEach(month -> counts.put(month, 0));
        for (Activity activity : done) {
            YearMonth month = YearMonth.from(activity.date().earliest());
            if (isWithinOneMonth(activity.date()) && counts.containsKey(month)) {
                counts.merge(month, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Series series(String name, Map<YearMonth, Integer> counts) {
        return new Series(
                name, counts.values().stream().map(BigDecimal::valueOf).toList());
    }

    /** The year stands with the first month and with each January. */
    private static List<String> labels(List<YearMonth> months, Material from) {
        return months.stream()
                .map(month -> {
                    String name = from.say("month.short." + month.getMonthValue());
                    boolean first = month.equals(months.get(0)) || month.getMonthValue() == 1;
                    return first ? name + " " + month.getYear() : name;
                })
                .toList();
    }

    private static String title(Material from, Map<YearMonth, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most == 0) {
            return from.say("chart.months.none");
        }
        List<YearMonth> busiest = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        String told = new TitleFigures(from, "chart.months")
                .count("most", most, () -> from.sources().count(of(busiest.get(0), from.done())));
        return busiest.size() > 2
                ? from.say("chart.months.even", most, told)
                : from.say(
                        "chart.months.title",
                        from.wording()
                                .list(busiest.stream()
                                        .map(from.wording()::month)
                                        .toList()),
                        told);
    }

    private static boolean isWithinOneMonth(FuzzyDate date) {
        return YearMonth.from(date.earliest()).equals(YearMonth.from(date.latest()));
    }
}
