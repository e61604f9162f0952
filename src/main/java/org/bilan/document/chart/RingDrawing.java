package org.bilan.document.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;

/**
 * Draws a whole and its parts: a ring with each part's share on it, and beside it the parts by name with number and
 * share, which tie the two together besides the colour.
 */
final class RingDrawing {
    private static final double SMALLEST_LABELLED = 0.055;
    private static final int SWATCH = 11;
    private static final int MOST_LINES = 2;

    private final Chart chart;
    private final double depth;
    private final PointLabel label;
    private final ChartPen pen;
    private final double whole;

    RingDrawing(Chart chart, ChartLook look, PointLabel label, Graphics2D graphics) {
        this.chart = chart;
        this.depth = 1 - look.hole();
        this.label = label;
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
        names(names, where.getMaxX() - names, where.getHeight(), where.getCenterY());
    }

    private void ring(Rectangle2D square) {
        double outer = square.getWidth() / 2;
        double before = 0;
        for (int at = 0; at < chart.categories().size(); at++) {
            double number = Math.max(0, number(at));
            if (number > 0) {
                double from = before / whole;
                double to = (before + number) / whole;
                pen.swatch(
                        new RingPart(square.getCenterX(), square.getCenterY(), outer * (1 - depth), outer, from, to),
                        at);
            }
            before += number;
        }
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
                double y = square.getCenterY() - radius * Math.cos(angle);
                pen.chip(label.share(number, whole), x, y, at);
            }
            before += number;
        }
    }

    private void names(double x, double width, double height, double centre) {
        double text = x + SWATCH + 8;
        List<List<String>> names = chart.categories().stream()
                .map(name -> pen.wrap(name, width - SWATCH - 8, ChartPen.TEXT, MOST_LINES))
                .toList();
        int lines = names.stream().mapToInt(name -> name.size() + 1).sum();
        double gap = Math.max(0, Math.min(7, (height - lines * ChartPen.LINE) / names.size()));
        double y = centre - (lines * ChartPen.LINE + gap * (names.size() - 1)) / 2 + 11;
        for (int at = 0; at < names.size(); at++) {
            pen.swatch(new Rectangle2D.Double(x, y - SWATCH + 1, SWATCH, SWATCH), at);
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
