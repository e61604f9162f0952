package org.bilan.document;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import org.bilan.document.Chart.Kind;
import org.bilan.document.Chart.Series;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;

/** Draws standing, lying and stacked bars, with their numbers beside or inside them where there is room. */
final class BarDrawing {
    private static final double CATEGORY_MARGIN = 0.32;
    private static final double LABEL_GAP = 5;

    private final Chart chart;
    private final PointLabel label;
    private final Graphics2D graphics;
    private final ChartPen pen;
    private final boolean lying;
    private final boolean stacked;
    private final boolean whole;
    private final ChartLook look;

    BarDrawing(Chart chart, ChartLook look, PointLabel label, Graphics2D graphics) {
        this.chart = chart;
        this.look = look;
        this.label = label;
        this.graphics = graphics;
        this.pen = new ChartPen(graphics, look);
        this.lying = chart.kind() == Kind.HORIZONTAL_BAR;
        this.stacked = chart.kind() == Kind.STACKED_BAR || look.stacked();
        this.whole = look.shares();
    }

    void draw(Rectangle2D where) {
        BarRenderer renderer = stacked ? new StackedBarRenderer() : new BarRenderer();
        renderer.setBarPainter(new HatchedBars(look));
        renderer.setShadowVisible(false);
        renderer.setItemMargin(chart.series().size() > 1 ? 0.04 : 0);
        renderer.setMaximumBarWidth(lying ? 0.5 : 0.14);
        PlotOrientation orientation = lying ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL;
        ChartGrid grid = new ChartGrid(chart, label, renderer, orientation);
        grid.setGaps(CATEGORY_MARGIN);
        boolean beside = !stacked && hasRoom(where.getWidth());
        if (beside) {
            grid.hideNumbers();
        }
        double room = beside || stacked ? room(where) : 0.05;
        grid.plot().getRangeAxis().setUpperMargin(room);
        grid.plot().getRangeAxis().setLowerMargin(hasNegative() ? room : 0);
        grid.draw(graphics, where);
        if (stacked) {
            labelInside(grid);
        } else if (beside) {
            labelBeside(grid, renderer);
        }
    }

    /** What the numbers beside the bars take, as a share of what the bars do. */
    private double room(Rectangle2D where) {
        double label = lying ? widestLabel() + 2 * LABEL_GAP : ChartPen.LINE + LABEL_GAP;
        double names = chart.categories().stream()
                .mapToDouble(name -> pen.width(name, ChartPen.TEXT))
                .max()
                .orElse(0);
        double length = lying
                ? where.getWidth() - Math.min(where.getWidth() * ChartGrid.NAMES_SHARE, names) - 2 * LABEL_GAP
                : where.getHeight() - 2 * ChartPen.LINE;
        double left = length - label * (hasNegative() ? 2 : 1);
        return left < label ? 1 : label / left;
    }

    private boolean hasRoom(double width) {
        if (lying) {
            return chart.categories().size() * chart.series().size() <= 48;
        }
        int bars = chart.categories().size() * chart.series().size();
        return widestLabel() + 4 < width * (1 - CATEGORY_MARGIN / 2) / Math.max(1, bars);
    }

    private double widestLabel() {
        return ChartGrid.points(chart).stream()
                .mapToDouble(point -> pen.width(label.of(point), ChartPen.TEXT))
                .max()
                .orElse(0);
    }

    private boolean hasNegative() {
        return ChartGrid.points(chart).stream().anyMatch(point -> point.signum() < 0);
    }

    private void labelBeside(ChartGrid grid, BarRenderer renderer) {
        int rows = chart.series().size();
        for (int row = 0; row < rows; row++) {
            Series series = chart.series().get(row);
            for (int column = 0; column < chart.categories().size(); column++) {
                BigDecimal point = series.points().get(column);
                if (point != null) {
                    double across = across(grid, renderer, row, column);
                    label(point, across, grid.at(point.doubleValue()));
                }
            }
        }
    }

    /** The middle of a bar, across the direction it grows in. */
    private double across(ChartGrid grid, BarRenderer renderer, int row, int column) {
        int rows = chart.series().size();
        double middle = grid.middle(column);
        if (rows == 1) {
            return middle;
        }
        double span = 2 * (middle - grid.start(column));
        double gap = span * renderer.getItemMargin() / (rows - 1);
        double bar = (span - gap * (rows - 1)) / rows;
        return grid.start(column) + row * (bar + gap) + bar / 2;
    }

    private void label(BigDecimal point, double across, double end) {
        String text = label.of(point);
        boolean down = point.signum() < 0;
        if (lying) {
            double x = down ? end - LABEL_GAP : end + LABEL_GAP;
            pen.text(text, x, across + 4, down ? 1 : 0, ChartPen.TEXT, ChartPen.INK);
        } else {
            double y = down ? end + ChartPen.LINE - 2 : end - LABEL_GAP;
            pen.text(text, across, y, 0.5, ChartPen.TEXT, ChartPen.INK);
        }
    }

    /** The parts' numbers on the parts, on their colour; the sum beyond them in ink, unless each is a whole of 100 %. */
    private void labelInside(ChartGrid grid) {
        for (int column = 0; column < chart.categories().size(); column++) {
            double middle = grid.middle(column);
            BigDecimal sum = BigDecimal.ZERO;
            for (int row = 0; row < chart.series().size(); row++) {
                BigDecimal point = chart.series().get(row).points().get(column);
                if (point != null && point.signum() > 0) {
                    double from = grid.at(sum.doubleValue());
                    sum = sum.add(point);
                    chip(label.of(point), middle, from, grid.at(sum.doubleValue()), row);
                }
            }
            if (sum.signum() > 0 && !whole) {
                sum(label.of(sum), middle, grid.at(sum.doubleValue()));
            }
        }
    }

    private void sum(String text, double across, double end) {
        double x = lying ? end + LABEL_GAP : across;
        double y = lying ? across + 4 : end - LABEL_GAP;
        pen.text(text, x, y, lying ? 0 : 0.5, ChartPen.STRONG, ChartPen.INK);
    }

    private void chip(String text, double across, double from, double to, int series) {
        double width = pen.width(text, ChartPen.STRONG) + 8;
        if (Math.abs(to - from) < (lying ? width : ChartPen.LINE + 2)) {
            return;
        }
        double x = lying ? (from + to) / 2 : across;
        double y = lying ? across : (from + to) / 2;
        graphics.setPaint(pen.series(series));
        graphics.fill(new Rectangle2D.Double(x - width / 2, y - 8, width, 16));
        pen.text(text, x, y + 4, 0.5, ChartPen.STRONG, pen.on(series));
    }
}
