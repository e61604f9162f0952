package org.bilan.document.chart;

import java.util.List;

/**
 * The colours of charts, each at least 3:1 on white (WCAG 2.2, 1.4.11), any two of them told apart by people who do not
 * see red or green, and the greys around them. The first four are Okabe's and Ito's. RGB in hexadecimal.
 */
final class ChartPalette {
    static final String INK = "1F2933";
    static final String QUIET = "55606B";
    static final String RULE = "B8C4C8";

    private static final List<String> SERIES =
            List.of("0072B2", "D55E00", "009E73", "CC79A7", "332288", "5C4A00", "7F1D2E", "5B6770");

    private ChartPalette() {}

    static int size() {
        return SERIES.size();
    }

    static String colour(int series) {
        return SERIES.get(series % SERIES.size());
    }
}
