package org.bilan.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.activity.Activity;
import org.bilan.document.Chart;
import org.bilan.document.Chart.Kind;
import org.bilan.document.Chart.PointFormat;
import org.bilan.document.Chart.Series;
import org.bilan.value.FuzzyDate;

/**
 * Chart « activités par mois »: activities done, in the month that they are known to have taken place in. A date that
 * does not say the month is not spread over several: such activities are counted apart, beside the source.
 */
final class MonthChart {
    private MonthChart() {}

    static Chart chart(Material from) {
        Map<YearMonth, Integer> counts = new LinkedHashMap<>();
        from.period().months().forEach(month -> counts.put(month, 0));
        int vague = 0;
        for (Activity activity : from.done()) {
            YearMonth month = YearMonth.from(activity.date().earliest());
            boolean known = isWithinOneMonth(activity.date()) && counts.containsKey(month);
            if (known) {
                counts.merge(month, 1, Integer::sum);
            } else {
                vague++;
            }
        }
        List<String> months = labels(List.copyOf(counts.keySet()), from);
        List<BigDecimal> points =
                counts.values().stream().map(BigDecimal::valueOf).toList();
        return new ChartWords(from, "chart.months", PointFormat.NUMBER)
                .chart(
                        Kind.BAR,
                        title(from, counts),
                        vague == 0 ? null : from.say("chart.months.vague", vague),
                        months,
                        from.done().isEmpty()
                                ? List.of()
                                : List.of(new Series(from.say("chart.months.series"), points)));
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
        List<String> busiest = counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(entry -> from.wording().month(entry.getKey()))
                .toList();
        return busiest.size() > 2
                ? from.say("chart.months.even", most)
                : from.say("chart.months.title", from.wording().list(busiest), most);
    }

    private static boolean isWithinOneMonth(FuzzyDate date) {
        return YearMonth.from(date.earliest()).equals(YearMonth.from(date.latest()));
    }
}
