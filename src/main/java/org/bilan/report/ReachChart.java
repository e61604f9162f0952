package org.bilan.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityKind;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.document.Chart;
import org.bilan.document.Chart.Kind;
import org.bilan.document.Chart.PointFormat;
import org.bilan.document.Chart.Series;
import org.bilan.result.Headcount;
import org.bilan.result.ReachTotal;
import org.bilan.value.Share;
import org.jspecify.annotations.Nullable;

/**
 * Chart « personnes rejointes »: the people whom the organization's own activities reached directly, by kind of activity
 * and by gender where anybody's is known. Attendances where nobody counted people.
 */
final class ReachChart {
    private ReachChart() {}

    static Chart chart(Material from) {
        ReachMeasure measure =
                from.reach().total().own(ReachKind.DIRECT, ReachMeasure.PEOPLE).isPresent()
                        ? ReachMeasure.PEOPLE
                        : ReachMeasure.ATTENDANCES;
        Optional<ReachTotal> total = from.reach().total().own(ReachKind.DIRECT, measure);
        List<Map.Entry<ActivityKind, ReachTotal>> kinds = byKind(from, measure);
        List<String> labels =
                kinds.stream().map(entry -> from.word("kind", entry.getKey())).toList();
        List<Series> series = total.map(all -> series(all, kinds, from)).orElse(List.of());
        return new ChartWords(from, "chart.reach." + measure.code(), PointFormat.NUMBER)
                .chart(
                        series.size() > 1 ? Kind.STACKED_BAR : Kind.HORIZONTAL_BAR,
                        total.map(all -> title(all, measure, from)).orElseGet(() -> from.say("chart.reach.none")),
                        labels,
                        series);
    }

    private static List<Map.Entry<ActivityKind, ReachTotal>> byKind(Material from, ReachMeasure measure) {
        Map<ActivityKind, List<Activity>> kinds = from.done().stream()
                .collect(Collectors.groupingBy(
                        Activity::kind, () -> new EnumMap<>(ActivityKind.class), Collectors.toList()));
        Map<ActivityKind, ReachTotal> totals = new TreeMap<>();
        kinds.forEach((kind, activities) ->
                from.reach().of(activities).own(ReachKind.DIRECT, measure).ifPresent(total -> totals.put(kind, total)));
        return totals.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<ActivityKind, ReachTotal> entry) ->
                                entry.getValue().total().count(),
                        Comparator.reverseOrder()))
                .toList();
    }

    private static List<Series> series(ReachTotal all, List<Map.Entry<ActivityKind, ReachTotal>> kinds, Material from) {
        List<Gender> present = all.byGender().entrySet().stream()
                .filter(entry -> entry.getValue().count() > 0)
                .map(Map.Entry::getKey)
                .toList();
        List<Series> series = new ArrayList<>();
        for (Gender gender : present) {
            List<@Nullable BigDecimal> points = new ArrayList<>();
            for (Map.Entry<ActivityKind, ReachTotal> kind : kinds) {
                Headcount count = kind.getValue().byGender().get(gender);
                points.add(count == null || count.count() == 0 ? null : BigDecimal.valueOf(count.count()));
            }
            String name = present.size() == 1 ? from.say("chart.reach.series") : from.word("gender", gender);
            series.add(new Series(name, points));
        }
        return series;
    }

    private static String title(ReachTotal all, ReachMeasure measure, Material from) {
        Count count = ReachView.count(all);
        String number = from.wording().number(all.total().count());
        String key = "chart.reach." + measure.code() + (count.approximate() ? ".title.about" : ".title");
        String title = from.say(key, all.total().count(), number);
        return womenShare(all)
                .map(percent ->
                        from.say("chart.reach.women", title, from.wording().percent(percent)))
                .orElse(title);
    }

    /** In percent of all the people; empty where the gender of half of them or more is not known. */
    static Optional<BigDecimal> womenShare(Material from) {
        return from.reach().total().own(ReachKind.DIRECT, ReachMeasure.PEOPLE).flatMap(ReachChart::womenShare);
    }

    private static Optional<BigDecimal> womenShare(ReachTotal all) {
        Headcount women = all.byGender().get(Gender.WOMEN);
        Headcount unknown = all.byGender().get(Gender.UNKNOWN);
        boolean known = women != null
                && unknown != null
                && unknown.count() * 2 < all.total().count();
        return known
                ? new Share(
                                BigDecimal.valueOf(women.count()),
                                BigDecimal.valueOf(all.total().count()))
                        .percent(0)
                : Optional.empty();
    }
}
