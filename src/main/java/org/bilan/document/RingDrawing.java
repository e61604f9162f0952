package org.bilan.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.RingPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.util.Rotation;
import org.jfree.data.general.DefaultPieDataset;

/**
 * Draws a whole and its parts: a ring with each part's share on it, and beside it the parts by name with number and
 * share, which tie the two together besides the colour.
 */
final class RingDrawing {
    private static final double SMALLEST_LABELLED = 0.055;
    private static final int SWATCH = 11;

    private final Chart chart;
    private final double depth;
    private final PointLabel label;
    private final Graphics2D graphics;
    private final ChartPen pen;
    private final double whole;

    RingDrawing(Chart chart, ChartLook look, PointLabel label, Graphics2D graphics) {
        this.chart = chart;
        this.depth = 1 - look.hole();
        this.label = label;
        this.graphics = graphics;
        this.pen = new ChartPen(graphics, look);
        this.whole = chart.series().get(0).points().stream()
                .filter(point -> point != null && point.signum() > 0)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    void draw(Rectangle2D where) {
        double side = Math.min(where.getHeight(), where.getWidth() * 0.45);
        double left = where.getMinX() + where.getWidth() * 0.03;
        Rectangle2D square = new Rectangle2D.Double(left, where.getCenterY() - side / 2, side, side);
        ring(square);
        shares(square);
        double names = square.getMaxX() + where.getWidth() * 0.07;
        names(names, where.getMaxX() - names, where.getCenterY());
    }

    private void ring(Rectangle2D square) {
        DefaultPieDataset<ChartGrid.Key> data = new DefaultPieDataset<>();
        RingPlot plot = new RingPlot(data);
        for (int at = 0; at < chart.categories().size(); at++) {
            ChartGrid.Key part = new ChartGrid.Key(at, chart.categories().get(at));
            data.setValue(part, Math.max(0, number(at)));
            plot.setSectionPaint(part, pen.series(at));
            plot.setSectionOutlinePaint(part, Color.WHITE);
            plot.setSectionOutlineStroke(part, new BasicStroke(2f));
        }
        plot.setSectionDepth(depth);
        plot.setStartAngle(90);
        plot.setDirection(Rotation.CLOCKWISE);
        plot.setLabelGenerator(null);
        plot.setShadowPaint(null);
        plot.setSeparatorsVisible(false);
        plot.setInteriorGap(0);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        JFreeChart drawn = new JFreeChart(null, ChartPen.TEXT, plot, false);
        drawn.setBackgroundPaint(null);
        drawn.setPadding(RectangleInsets.ZERO_INSETS);
        drawn.draw(graphics, square);
    }

    private double number(int part) {
        BigDecimal point = chart.series().get(0).points().get(part);
        return point == null ? 0 : point.doubleValue();
    }

    private void shares(Rectangle2D square) {
        double radius = square.getWidth() / 2 * (1 - depth / 2);
        double before = 0;
        for (int at = 0; at < chart.categories().size(); at++) {
            double number = Math.max(0, number(at));
            if (number > whole * SMALLEST_LABELLED) {
                double angle = 2 * Math.PI * (before + number / 2) / whole;
                double x = square.getCenterX() + radius * Math.sin(angle);
                double y = square.getCenterY() - radius * Math.cos(angle) + 4;
                pen.text(label.share(number, whole), x, y, 0.5, ChartPen.STRONG, pen.on(at));
            }
            before += number;
        }
    }

    private void names(double x, double width, double centre) {
        double text = x + SWATCH + 8;
        List<List<String>> names = chart.categories().stream()
                .map(name -> pen.wrap(name, width - SWATCH - 8, ChartPen.TEXT))
                .toList();
        int lines = names.stream().mapToInt(name -> name.size() + 1).sum();
        double gap = 7;
        double y = centre - (lines * ChartPen.LINE + gap * (names.size() - 1)) / 2 + 11;
        for (int at = 0; at < names.size(); at++) {
            graphics.setPaint(pen.series(at));
            graphics.fill(new Rectangle2D.Double(x, y - SWATCH + 1, SWATCH, SWATCH));
            for (String line : names.get(at)) {
                pen.text(line, text, y, 0, ChartPen.TEXT, ChartPen.INK);
                y += ChartPen.LINE;
            }
            pen.text(figures(at), text, y, 0, ChartPen.STRONG, ChartPen.INK);
            y += ChartPen.LINE + gap;
        }
    }

    private String figures(int at) {
        BigDecimal point = chart.series().get(0).points().get(at);
        if (point == null || whole == 0) {
            return label.wording().dash();
        }
        boolean shares = chart.format() == Chart.PointFormat.PERCENT;
        return shares ? label.of(point) : label.of(point) + " · " + label.share(point.doubleValue(), whole);
    }
}
