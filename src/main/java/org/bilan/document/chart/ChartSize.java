package org.bilan.document.chart;

/** How high a chart is drawn, in CSS pixels (1/96 inch): bars by their number, the others by the width. */
final class ChartSize {
    private static final int BAR = 20;
    private static final int GAP = 12;
    private static final int AROUND = 24;

    /** More bars than this stand closer together, each with its gap as high as that. */
    private static final int MANY = 6;

    private static final int CLOSE = 28;
    private static final int LEGEND = 30;
    private static final int AXIS = 16;
    private static final int LINE = 15;
    private static final int MOST_LINES = 3;
    private static final int PANEL_TITLE = 26;
    private static final int PANEL_BAR = 22;

    /** About what a sign takes. */
    private static final double SIGN = 6;

    /** A page of letter paper less its margins, a heading, the chart’s title and its source. */
    private static final int HIGHEST = 670;

    private ChartSize() {}

    static int height(Chart chart, int width) {
        return Math.min(HIGHEST, natural(chart, width));
    }

    private static int natural(Chart chart, int width) {
        int count = chart.categories().size();
        int legend = chart.series().size() > 1 ? LEGEND : 0;
        return switch (chart.kind()) {
            case HORIZONTAL_BAR -> {
                int series = Math.max(1, chart.series().size());
                int single = count > MANY ? CLOSE : GAP + BAR;
                int several = count > MANY ? GAP / 2 + series * BAR * 2 / 3 : GAP + series * BAR * 3 / 4;
                yield AROUND + legend + slot(chart, width, series > 1 ? several : single) * count;
            }
            case HORIZONTAL_STACKED_BAR -> AROUND + AXIS + legend + slot(chart, width, GAP + BAR) * count;
            case TARGET -> AROUND + legend + slot(chart, width, GAP + BAR) * count;
            case SMALL_MULTIPLES ->
                ChartPanel.rows(chart) * (PANEL_TITLE + slot(chart, width * 3 / 4, PANEL_BAR) * count + AXIS);
            case RING -> Math.min(width * 40 / 100, 420);
            case BAR -> Math.min(width * (chart.series().size() > 1 ? 44 : 36) / 100, 420);
            case STACKED_BAR, LINE -> Math.min(width * 44 / 100, 420);
        };
    }

    /** What a category takes: its bars, or the lines of the longest name. */
    private static int slot(Chart chart, int width, int bars) {
        int longest = chart.categories().stream().mapToInt(String::length).max().orElse(0);
        int lines = (int) Math.ceil(longest * SIGN / (width * SideNames.SHARE));
        return Math.max(bars, Math.min(MOST_LINES, lines) * LINE + LINE / 2);
    }
}
