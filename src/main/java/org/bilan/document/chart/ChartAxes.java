package org.bilan.document.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The axes of a designed chart made to fit our numbers: their unit, and no bound that would cut them off. */
final class ChartAxes {
    private static final Set<String> OF_DATES_ALONE =
            Set.of("baseTimeUnit", "majorUnit", "majorTimeUnit", "minorUnit", "minorTimeUnit");

    private final ChartNode plot;

    ChartAxes(ChartNode plot) {
        this.plot = plot;
    }

    void fit(Chart chart, String pattern) {
        Set<String> used = Set.copyOf(plot.children().stream()
                .filter(child -> child.name().endsWith("Chart"))
                .flatMap(group -> group.children("axId").stream())
                .map(axis -> axis.attribute("val"))
                .toList());
        plot.children().stream()
                .filter(child -> child.name().endsWith("Ax") && !used.contains(child.value("axId")))
                .forEach(ChartNode::remove);
        boolean shares = isGrouped("percentStacked");
        for (ChartNode axis : plot.children("valAx")) {
            bounds(axis, chart, shares);
            if (!shares) {
                axis.child("numFmt").ifPresent(format -> format(format, pattern));
            }
        }
        plot.children("dateAx").forEach(ChartAxes::named);
    }

    private boolean isGrouped(String how) {
        return plot.all("grouping").anyMatch(one -> one.attribute("val").equals(how));
    }

    /** A format that somebody chose stays; one that follows the cells, or says nothing, becomes that of our numbers. */
    static void format(ChartNode format, String pattern) {
        boolean follows = !Set.of("0", "false").contains(format.attribute("sourceLinked"));
        if (follows || format.attribute("formatCode").equalsIgnoreCase("general")) {
            format.set("formatCode", pattern);
            format.set("sourceLinked", "0");
        }
    }

    /** A bound typed for the sample must not hide what lies beyond it. */
    private void bounds(ChartNode axis, Chart chart, boolean shares) {
        List<BigDecimal> points = chart.series().stream()
                .flatMap(one -> one.points().stream())
                .filter(Objects::nonNull)
                .toList();
        BigDecimal highest = isGrouped("stacked")
                ? sum(chart)
                : points.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal lowest = points.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        axis.child("scaling").ifPresent(scaling -> {
            boolean above = !shares && isBeyond(scaling.value("max"), highest, 1);
            boolean below = !shares && isBeyond(scaling.value("min"), lowest, -1);
            if (above || below) {
                scaling.children().stream()
                        .filter(bound -> bound.is("max") || bound.is("min") && below)
                        .forEach(ChartNode::remove);
                axis.children().stream()
                        .filter(unit -> unit.is("majorUnit") || unit.is("minorUnit"))
                        .forEach(ChartNode::remove);
            }
        });
    }

    /** The highest of what is stacked. */
    private static BigDecimal sum(Chart chart) {
        BigDecimal highest = BigDecimal.ZERO;
        for (int at = 0; at < chart.categories().size(); at++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Chart.Series one : chart.series()) {
                BigDecimal point = one.points().get(at);
                sum = point == null || point.signum() < 0 ? sum : sum.add(point);
            }
            highest = highest.max(sum);
        }
        return highest;
    }

    private static boolean isBeyond(String bound, BigDecimal point, int side) {
        try {
            return !bound.isEmpty() && point.compareTo(new BigDecimal(bound)) * side > 0;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    /** Our categories are names, also where the sample's were dates. */
    private static void named(ChartNode axis) {
        ChartNode named = axis.rename("catAx");
        named.children().stream()
                .filter(child -> OF_DATES_ALONE.contains(child.name()))
                .forEach(ChartNode::remove);
        named.child("auto").ifPresent(auto -> auto.set("val", "0"));
        named.child("numFmt").ifPresent(format -> {
            format.set("formatCode", "General");
            format.set("sourceLinked", "0");
        });
    }
}
