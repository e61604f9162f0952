package org.bilan.document.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bilan.document.chart.Chart.Series;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/** Draws lines that end in their name and last number; one line alone carries its numbers where there is room. */
final class LineDrawing {
    private static final float[][] DASHES = {{}, {7, 4}, {2, 3}, {10, 3, 2, 3}};
    private static final double RADIUS = 3.5;
    private static final double BELOW = 19;
    private static final double KEY = 34;
    private static final int MOST_LINES = 2;

    /** Longer names than this part of the width stand above the lines. */
    private static final double MOST_FOR_NAMES = 0.35;

    private final Chart chart;
    private final ChartLook look;
    private final PointLabel label;
    private final Graphics2D graphics;
    private final ChartPen pen;

    /** What stands at the end of a line, and where. */
    private record End(String text, double x, double y) {}

    LineDrawing(Chart chart, ChartLook look, PointLabel label, Graphics2D graphics) {
        this.chart = chart;
        this.look = look;
        this.label = label;
        this.graphics = graphics;
        this.pen = new ChartPen(graphics, look);
    }

    void draw(Rectangle2D where) {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
        for (int at = 0; at < chart.series().size(); at++) {
            renderer.setSeriesPaint(at, pen.series(at));
            renderer.setSeriesStroke(at, stroke(at));
            renderer.setSeriesShape(at, marker(at));
        }
        ChartGrid grid = new ChartGrid(chart, label, renderer, PlotOrientation.VERTICAL);
        boolean alone = chart.series().size() == 1;
        grid.setGaps(0.2);
        double names = alone ? 0 : endWidth(where.getWidth());
        boolean above = names > where.getWidth() * MOST_FOR_NAMES;
        Rectangle2D left = above ? namesAbove(where) : where;
        grid.plot().setInsets(new RectangleInsets(0, 0, 0, above ? 0 : names));
        grid.plot().getRangeAxis().setUpperMargin(alone ? 0.12 : 0.05);
        grid.draw(graphics, left);
        if (alone) {
            labelPoints(grid);
        } else if (!above) {
            labelEnds(grid);
        }
    }

    /** Each beside a piece of its line; gives what is left below them. */
    private Rectangle2D namesAbove(Rectangle2D where) {
        double y = where.getMinY();
        for (int at = 0; at < chart.series().size(); at++) {
            double middle = y + ChartPen.LINE / 2.0;
            graphics.setPaint(pen.series(at));
            graphics.setStroke(stroke(at));
            graphics.draw(new Line2D.Double(where.getMinX(), middle, where.getMinX() + KEY, middle));
            graphics.fill(AffineTransform.getTranslateInstance(where.getMinX() + KEY / 2, middle)
                    .createTransformedShape(marker(at)));
            for (String line :
                    pen.wrap(chart.series().get(at).name(), where.getWidth() - KEY - 8, ChartPen.TEXT, MOST_LINES)) {
                pen.text(line, where.getMinX() + KEY + 8, y + 11, 0, ChartPen.TEXT, ChartPen.INK);
                y += ChartPen.LINE;
            }
            y += 3;
        }
        double taken = y - where.getMinY() + 6;
        return new Rectangle2D.Double(where.getMinX(), y + 6, where.getWidth(), where.getHeight() - taken);
    }

    private BasicStroke stroke(int series) {
        float[] dash = look.isOurs() ? DASHES[series % DASHES.length] : DASHES[0];
        return dash.length == 0
                ? new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
    }

    private static Shape marker(int series) {
        double r = RADIUS;
        return switch (series % 4) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(-r, -r, 2 * r, 2 * r);
            case 2 -> polygon(0, -r - 1, r + 1, r, -r - 1, r);
            default -> polygon(0, -r - 1, r + 1, 0, 0, r + 1, -r - 1, 0);
        };
    }

    private static Shape polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int at = 2; at < points.length; at += 2) {
            path.lineTo(points[at], points[at + 1]);
        }
        path.closePath();
        return path;
    }

    /** What the ends of the lines take beyond the middle of the last category. */
    private double endWidth(double width) {
        double text = chart.series().stream()
                .mapToDouble(series -> pen.width(endText(series), ChartPen.STRONG))
                .max()
                .orElse(0);
        double halfSlot = (width - 50 - text) / Math.max(1, chart.categories().size()) / 2;
        return Math.min(width / 2, Math.max(0, text + 14 - Math.max(0, halfSlot)));
    }

    private int last(Series series) {
        int at = series.points().size() - 1;
        while (at >= 0 && series.points().get(at) == null) {
            at--;
        }
        return at;
    }

    private String endText(Series series) {
        int at = last(series);
        BigDecimal point = at < 0 ? null : series.points().get(at);
        return point == null ? series.name() : series.name() + "\u00a0 " + label.of(point);
    }

    private void labelEnds(ChartGrid grid) {
        List<End> ends = new ArrayList<>();
        for (int row = 0; row < chart.series().size(); row++) {
            Series series = chart.series().get(row);
            int at = last(series);
            BigDecimal point = at < 0 ? null : series.points().get(at);
            if (point != null) {
                ends.add(new End(endText(series), grid.middle(at) + 10, grid.at(point.doubleValue()) + 4));
            }
        }
        ends.sort(Comparator.comparingDouble(End::x).thenComparingDouble(End::y));
        for (int from = 0; from < ends.size(); ) {
            int to = from;
            while (to < ends.size() && ends.get(to).x() == ends.get(from).x()) {
                to++;
            }
            stack(ends.subList(from, to), grid.at(0) - 4);
            from = to;
        }
    }

    /** One below the other, as near to their lines as there is room; those that would stand below the base line move up. */
    private void stack(List<End> ends, double base) {
        double[] rows = new double[ends.size()];
        double free = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < rows.length; at++) {
            rows[at] = Math.max(ends.get(at).y(), free);
            free = rows[at] + ChartPen.LINE;
        }
        double lowest = Math.max(base, ends.get(rows.length - 1).y());
        for (int at = rows.length - 1; at >= 0 && rows[at] > lowest; at--) {
            rows[at] = lowest;
            lowest -= ChartPen.LINE;
        }
        for (int at = 0; at < rows.length; at++) {
            pen.text(ends.get(at).text(), ends.get(at).x(), rows[at], 0, ChartPen.STRONG, ChartPen.INK);
        }
    }

    private void labelPoints(ChartGrid grid) {
        Series series = chart.series().get(0);
        int count = series.points().size();
        double step = count < 2 ? Double.MAX_VALUE : grid.middle(1) - grid.middle(0);
        for (int at = 0; at < count; at++) {
            BigDecimal point = series.points().get(at);
            boolean fits =
                    point != null && (at == last(series) || pen.width(label.of(point), ChartPen.TEXT) + 8 < step);
            if (point != null && fits) {
                boolean below = isValley(series, at) && grid.at(point.doubleValue()) + BELOW < grid.at(0);
                boolean falling = !below && isFalling(series, at);
                pen.text(
                        label.of(point),
                        grid.middle(at) + (falling ? 2 : 0),
                        grid.at(point.doubleValue()) + (below ? BELOW : -9),
                        falling ? 0 : 0.5,
                        ChartPen.TEXT,
                        ChartPen.INK);
            }
        }
    }

    /** Whether the line comes down to a point: its number would stand on it, if it stood in the middle. */
    private static boolean isFalling(Series series, int at) {
        BigDecimal point = series.points().get(at);
        BigDecimal before = at == 0 ? null : series.points().get(at - 1);
        return point != null && before != null && before.compareTo(point) > 0;
    }

    /** Whether the line rises on both sides of a point: there is room below. */
    private static boolean isValley(Series series, int at) {
        BigDecimal point = series.points().get(at);
        BigDecimal after =
                at + 1 == series.points().size() ? null : series.points().get(at + 1);
        return isFalling(series, at) && point != null && after != null && after.compareTo(point) > 0;
    }
}
