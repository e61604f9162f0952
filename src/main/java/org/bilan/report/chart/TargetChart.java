package org.bilan.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bilan.document.chart.Chart;
import org.bilan.document.chart.Chart.Kind;
import org.bilan.document.chart.Chart.PointFormat;
import org.bilan.document.chart.Chart.Series;
import org.bilan.report.material.Material;
import org.bilan.report.material.ResultTold;
import org.bilan.result.Indicator;
import org.bilan.result.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Chart « indicateurs et cibles »: how far each indicator has come from its baseline to its target, in percent of the way,
 * since their units differ; the name says the figures themselves. Left out: indicators without a target, those of which
 * nothing was measured, and those whose number is hidden; how many, the source says.
 */
public final class TargetChart {
    private static final int MOST = 20;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private TargetChart() {}

    /** An indicator with the part of its way that it has gone, in percent. */
    private record Way(Progress progress, BigDecimal percent) {
        boolean isThere() {
            return percent.compareTo(WHOLE) >= 0;
        }
    }

    public static Chart chart(Material from) {
        List<Progress> aimed = from.results().indicators().stream()
                .filter(one -> one.indicator().target() != null)
                .toList();
        ResultTold told = new ResultTold(from);
        List<Way> ways = new ArrayList<>();
        for (Progress one : aimed) {
            one.towardsTarget()
                    .filter(way -> !told.hidesWhole(one))
                    .flatMap(way -> way.percent(0))
                    .ifPresent(percent -> ways.add(new Way(one, percent)));
        }
        List<Way> shown = ways.subList(0, Math.min(MOST, ways.size()));
        List<Indicator> left =
                new ArrayList<>(aimed.stream().map(Progress::indicator).toList());
        left.removeAll(indicators(shown));
        List<@Nullable BigDecimal> reached = new ArrayList<>();
        List<@Nullable BigDecimal> whole = new ArrayList<>();
        shown.forEach(way -> reached.add(way.percent()));
        shown.forEach(way -> whole.add(WHOLE));
        List<Series> series = shown.isEmpty()
                ? List.of()
                : List.of(
                        new Series(from.say("chart.targets.reached"), reached),
                        new Series(
                                from.say("chart.targets.target", from.wording().percent(WHOLE)), whole));
        return new ChartWords(from, "chart.targets", PointFormat.PERCENT)
                .from(new PointSources(
                        shown.stream()
                                .map(way -> way.progress().indicator().code())
                                .toList(),
                        List.of("achieved", ""),
                        (reach, at) -> from.sources()
                                .results()
                                .of(shown.get(at).progress())
                                .apply("achieved")))
                .chart(
                        Kind.TARGET,
                        title(shown, from),
                        left.isEmpty()
                                ? null
                                : from.say(
                                        "chart.targets.left",
                                        left.size(),
                                        new TitleFigures(from, "chart.targets").several("left", left)),
                        shown.stream().map(way -> label(way.progress(), from)).toList(),
                        series);
    }

    private static String title(List<Way> ways, Material from) {
        List<Indicator> there = indicators(ways.stream().filter(Way::isThere).toList());
        TitleFigures figures = new TitleFigures(from, "chart.targets");
        return ways.isEmpty()
                ? from.say("chart.targets.none")
                : from.say(
                        "chart.targets.title",
                        there.size(),
                        figures.count("all", ways.size(), () -> from.sources().count(indicators(ways))),
                        from.wording().dateLong(from.period().end()),
                        figures.several("reached", there));
    }

    private static List<Indicator> indicators(List<Way> ways) {
        return ways.stream().map(way -> way.progress().indicator()).toList();
    }

    /** {@code Personnes formées : 118 sur 360 personnes}. */
    private static String label(Progress one, Material from) {
        BigDecimal done = Objects.requireNonNull(one.cumulative()).value();
        BigDecimal target = Objects.requireNonNull(one.indicator().target());
        return from.say(
                "chart.targets.label",
                one.indicator().title(),
                figure("cumulative", done, one, from),
                figure("target", target, one, from),
                one.indicator().unit());
    }

    private static String figure(String column, BigDecimal number, Progress one, Material from) {
        return new TitleFigures(from, "chart.targets")
                .inName(
                        one.indicator().code() + "/" + column,
                        one.indicator().title() + " – " + from.say("column." + column),
                        number,
                        () -> from.sources().results().of(one).apply(column));
    }
}
