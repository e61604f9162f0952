package org.bilan.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityKind;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.Part;

/** Chart « activités par type »: activities done by kind, the most frequent first. */
public final class KindChart {
    private static final int MOST_PARTS = 12;

    private KindChart() {}

    public static Chart chart(Material from) {
        List<Activity> done = from.done();
        Map<ActivityKind, Long> counts =
                done.stream().collect(Collectors.groupingBy(Activity::kind, Collectors.counting()));
        List<Part> parts = Part.largest(
                counts.entrySet().stream()
                        .map(entry -> new Part(
                                from.word("kind", entry.getKey()),
                                BigDecimal.valueOf(entry.getValue()),
                                entry.getKey() == ActivityKind.OTHER,
                                Set.of(entry.getKey().code())))
                        .toList(),
                MOST_PARTS,
                from.say("chart.others"));
        TitleFigures figures = new TitleFigures(from, "chart.kinds");
        String title = parts.isEmpty()
                ? from.say("chart.months.none")
                : from.say(
                        "chart.kinds.title",
                        parts.get(0).label(),
                        figures.count("most", parts.get(0).amount().longValue(), () -> origin(parts.get(0), from)),
                        figures.count("all", done.size(), () -> from.sources().count(done)));
        return new ChartWords(from, "chart.kinds", PointFormat.NUMBER)
                .summed()
                .from(PointSources.of("activities", parts, part -> origin(part, from)))
                .chart(
                        Kind.HORIZONTAL_BAR,
                        title,
                        Part.labels(parts),
                        parts.isEmpty()
                                ? List.of()
                                : List.of(new Series(from.say("chart.months.series"), Part.amounts(parts))));
    }

    private static Origin origin(Part part, Material from) {
        return from.sources()
                .count(from.done().stream()
                        .filter(one -> part.codes().contains(one.kind().code()))
                        .toList());
    }
}
