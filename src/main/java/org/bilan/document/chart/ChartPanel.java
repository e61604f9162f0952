package org.bilan.document.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * One of several small charts that share a scale: its title, the numbers where the scale begins and ends, and the part of
 * its width that the names take, 0 where they stand beside the first of the row only.
 */
record ChartPanel(String title, BigDecimal least, BigDecimal most, double names) {
    /** About what a sign takes, in CSS pixels. */
    private static final double SIGN = 6.4;

    private static final int MOST_BESIDE = 4;
    private static final double NAMES_SHARE = 0.32;
    private static final double LEAST_FOR_BARS = 0.25;

    /** A panel with its chart of one series, and its width. */
    record Placed(Chart chart, ChartPanel panel, int width) {}

    /** The rows of panels that a chart of several years makes, {@code width} wide. */
    static List<List<Placed>> rows(Chart chart, int width) {
        int count = chart.series().size();
        int rows = rows(chart);
        int beside = (count + rows - 1) / rows;
        int names = names(chart, width);
        int each = (width - names) / beside;
        double above = extreme(chart, 1);
        double below = extreme(chart, -1);
        double text = widestText(chart, Math.max(above, below));
        double bars = Math.max(each * LEAST_FOR_BARS, each - text * (below > 0 ? 2 : 1));
        double room = (above + below) * text / bars;
        BigDecimal most = rounded(above + below == 0 ? 1 : above + room);
        BigDecimal least = rounded(below == 0 ? 0 : -below - room);
        List<List<Placed>> placed = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            boolean first = at % beside == 0;
            if (first) {
                placed.add(new ArrayList<>());
            }
            Chart.Series series = chart.series().get(at);
            int wide = first ? names + each : each;
            ChartPanel panel = new ChartPanel(series.name(), least, most, first ? (double) names / wide : 0);
            Chart one = chart.withSeries(List.of(series)).withKind(Chart.Kind.HORIZONTAL_BAR);
            placed.get(placed.size() - 1).add(new Placed(one, panel, wide));
        }
        return placed;
    }

    static int rows(Chart chart) {
        return (chart.series().size() + MOST_BESIDE - 1) / MOST_BESIDE;
    }

    /** What the names take: as many lines as there is room for, but no more than about a third. */
    private static int names(Chart chart, int width) {
        int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
        return (int) Math.round(Math.min(width * NAMES_SHARE, longest * SIGN + 10));
    }

    /** How far the bars reach on one side of zero. */
    private static double extreme(Chart chart, int side) {
        return chart.series().stream()
                .flatMap(one -> one.points().stream())
                .filter(point -> point != null && point.signum() == side)
                .mapToDouble(point -> point.abs().doubleValue())
                .max()
                .orElse(0);
    }

    /** About what the longest number beside a bar takes. */
    private static double widestText(Chart chart, double extreme) {
        int digits = extreme < 1 ? 1 : 1 + (int) Math.log10(extreme);
        int others =
                switch (chart.format()) {
                    case NUMBER -> 1;
                    case PERCENT -> 4;
                    case MONEY -> 5;
                };
        return SIGN * (digits + (digits - 1) / 3 + others);
    }

    private static BigDecimal rounded(double number) {
        return new BigDecimal(number).round(new MathContext(4, RoundingMode.HALF_UP));
    }
}
