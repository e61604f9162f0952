package org.bilan.document.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.bilan.document.chart.Chart.Kind;

/**
 * The kind in which a chart's numbers can be read. What was asked for stays where it says the truth: parts below zero are
 * no parts of a ring and do not stack, more than eight parts have no colours left, long names do not fit below columns.
 */
final class SuitedChart {
    private static final int MOST_PARTS = ChartPalette.size();

    /** Signs of a name below a column; longer ones stand beside bars. */
    private static final int LONGEST_NAME = 32;

    private SuitedChart() {}

    /** The same numbers in the kind asked for, or in bars. */
    static Chart of(Chart chart) {
        return chart.isEmpty() ? chart : chart.withKind(kind(chart));
    }

    private static Kind kind(Chart chart) {
        boolean negative = points(chart).stream().anyMatch(point -> point.signum() < 0);
        boolean alone = chart.series().size() == 1;
        boolean wordy = chart.categories().stream().anyMatch(name -> name.length() > LONGEST_NAME);
        return switch (chart.kind()) {
            case RING -> negative || isZero(chart) || parts(chart) > MOST_PARTS ? Kind.HORIZONTAL_BAR : Kind.RING;
            case STACKED_BAR -> alone || negative ? bars(wordy) : wordy ? Kind.HORIZONTAL_STACKED_BAR : chart.kind();
            case HORIZONTAL_STACKED_BAR -> alone || negative ? Kind.HORIZONTAL_BAR : chart.kind();
            case SMALL_MULTIPLES -> alone ? Kind.HORIZONTAL_BAR : chart.kind();
            case TARGET -> chart.series().size() == 2 ? chart.kind() : Kind.HORIZONTAL_BAR;
            case BAR -> bars(wordy);
            case HORIZONTAL_BAR, LINE -> chart.kind();
        };
    }

    private static Kind bars(boolean wordy) {
        return wordy ? Kind.HORIZONTAL_BAR : Kind.BAR;
    }

    private static boolean isZero(Chart chart) {
        return points(chart).stream().allMatch(point -> point.signum() == 0);
    }

    private static int parts(Chart chart) {
        return chart.categories().size();
    }

    private static List<BigDecimal> points(Chart chart) {
        return chart.series().stream()
                .flatMap(one -> one.points().stream())
                .filter(Objects::nonNull)
                .toList();
    }
}
