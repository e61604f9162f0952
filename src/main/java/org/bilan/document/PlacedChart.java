package org.bilan.document;

import java.awt.Graphics2D;
import org.bilan.value.Wording;

/** A chart where it stands on a page: its size in CSS pixels and the language its numbers are worded in. */
public record PlacedChart(Chart chart, int width, int height, Wording wording) {
    /** As {@link ChartDrawing#svg(Chart, int, int, Wording)}. */
    String svg() {
        return ChartDrawing.svg(chart, width, height, wording);
    }

    void draw(Graphics2D pen) {
        ChartDrawing.draw(this, pen);
    }
}
