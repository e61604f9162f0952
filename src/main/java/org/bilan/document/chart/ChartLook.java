package org.bilan.document.chart;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a native chart wants to be drawn, as far as it is drawn so.
 *
 * @param colours of the series, or of the parts of a ring; none for those of our own charts with their second cue
 * @param title above it; empty if there is none, or if it stands in the text around
 * @param ground behind it; null if the paper is
 * @param border around it; null if there is none
 * @param stacked whether bars that lie are laid end to end
 * @param shares whether each category is a whole of 100 %
 * @param hole the part of a ring's width that is empty, from 0 (a pie) to below 1
 * @param panel its place among the small charts of a row; null if it stands alone
 */
public record ChartLook(
        List<Color> colours,
        Title title,
        @Nullable Color ground,
        @Nullable Color border,
        boolean stacked,
        boolean shares,
        double hole,
        @Nullable ChartPanel panel) {
    /** Our own charts'. */
    static final ChartLook OURS =
            new ChartLook(List.of(), new Title("", 14, Color.BLACK), null, null, false, false, 0.58, null);

    private static final float PANEL_TITLE = 13;

    /** A chart's title; the size in CSS pixels. */
    record Title(String text, float size, Color colour) {}

    public ChartLook {
        colours = List.copyOf(colours);
    }

    /** One of our own small charts, under its title. */
    static ChartLook of(ChartPanel panel) {
        Title title = new Title(panel.title(), PANEL_TITLE, ChartPen.INK);
        return new ChartLook(List.of(), title, null, null, false, false, 0.58, panel);
    }

    boolean isOurs() {
        return colours.isEmpty();
    }

    Color colour(int at) {
        return isOurs() ? ChartPen.colour(ChartPalette.colour(at)) : colours.get(at % colours.size());
    }
}
