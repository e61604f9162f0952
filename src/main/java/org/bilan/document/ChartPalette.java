package org.bilan.document;

import java.util.List;

/**
 * The colours of charts, each at least 3:1 on white and told apart by people who do not see red or green (Okabe and Ito,
 * without the two that are too light on paper), and the greys around them. RGB in hexadecimal.
 */
final class ChartPalette {
    static final String INK = "1F2933";
    static final String QUIET = "55606B";
    static final String RULE = "B8C4C8";

    private static final List<String> SERIES =
            List.of("0072B2", "D55E00", "009E73", "CC79A7", "6A51A3", "7A6A1E", "A6323F", "5B6770");

    private ChartPalette() {}

    static int size() {
        return SERIES.size();
    }

    static String colour(int series) {
        return SERIES.get(series % SERIES.size());
    }
}
