package org.bilan.document;

/** Writes a {@link Chart} as WordprocessingML: title, subject, a native chart that can be edited, source. */
public final class WordChart {
    private WordChart() {}

    /** Block content; empty for a chart without points. Adds the chart's parts to the package. */
    public static String write(Chart chart, WordPlace place) {
        throw new UnsupportedOperationException();
    }
}
