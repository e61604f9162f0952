package org.bilan.document;

import org.bilan.document.Chart.Kind;

/** How high a chart is drawn, in CSS pixels (1/96 inch): bars by their number, the others by the width. */
final class ChartSize {
    private static final int BAR = 24;
    private static final int GAP = 14;
    private static final int AROUND = 24;
    private static final int LEGEND = 30;

    private ChartSize() {}

    static int height(Chart chart, int width) {
        boolean legend = chart.series().size() > 1;
        if (chart.kind() == Kind.HORIZONTAL_BAR) {
            int group = GAP + Math.max(1, chart.series().size()) * (legend ? BAR * 3 / 4 : BAR);
            return AROUND + (legend ? LEGEND : 0) + group * chart.categories().size();
        }
        int natural = chart.kind() == Kind.RING ? width * 40 / 100 : width * 44 / 100;
        return Math.min(natural, 420);
    }
}
