package org.bilan.document.chart;

import java.awt.Graphics2D;
import org.bilan.value.Wording;

/**
 * A chart where it stands on a page: its size in CSS pixels, the language its numbers are worded in, and how it was
 * designed.
 */
public record PlacedChart(Chart chart, int width, int height, Wording wording, ChartLook look) {
    public PlacedChart(Chart chart, int width, int height, Wording wording) {
        this(chart, width, height, wording, ChartLook.OURS);
    }

    /** As {@link ChartDrawing#svg(Chart, int, int, Wording)}. */
    public String svg() {
        return ChartDrawing.svg(this);
    }

    public void draw(Graphics2D pen) {
        ChartDrawing.draw(this, pen);
    }
}
