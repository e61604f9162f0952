package org.bilan.document.chart;

import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Flat bars in the series' colour and hatching, without shadow. */
record HatchedBars(ChartLook look) implements BarPainter {
    @Override
    public void paintBar(
            Graphics2D g2, BarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
        new ChartPen(g2, look).swatch(bar.getBounds2D(), row);
    }

    @Override
    public void paintBarShadow(
            Graphics2D g2,
            BarRenderer renderer,
            int row,
            int column,
            RectangularShape bar,
            RectangleEdge base,
            boolean pegged) {
        // Paper casts none.
    }
}
