package org.bilan.document.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import org.bilan.document.chart.Chart.Series;
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
        this.lying = chart.kind().isLying();
        this.stacked = chart.kind().isStacked() || look.stacked();
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
        double names = lying ? names(grid, where) : 0;
        scale(grid, where, names, beside);
        grid.draw(graphics, where);
        if (stacked) {
            labelInside(grid);
        } else if (beside) {
            labelBeside(grid, renderer);
        }
    }

    /** Gives the width that the names beside the bars take. */
    private double names(ChartGrid grid, Rectangle2D where) {
        ChartPanel panel = look.panel();
        double room = where.getWidth() * (panel == null ? SideNames.SHARE : panel.names());
        double slot = where.getHeight() / Math.max(1, chart.categories().size());
        SideNames names = room == 0 ? SideNames.none(pen) : new SideNames(pen, chart.categories(), slot, room);
        double taken = panel == null ? names.width() : room;
        grid.setNames(names, taken);
        return taken;
    }

    private void scale(ChartGrid grid, Rectangle2D where, double names, boolean beside) {
        ChartPanel panel = look.panel();
        if (panel != null) {
            grid.setScale(panel.least().doubleValue(), panel.most().doubleValue());
            return;
        }
        double room = beside || stacked ? room(where, names) : 0.05;
        grid.plot().getRangeAxis().setUpperMargin(room);
        grid.plot().getRangeAxis().setLowerMargin(hasNegative() ? room : 0);
    }

    /** What the numbers beside the bars take, as a share of what the bars do. */
    private double room(Rectangle2D where, double names) {
        double label = lying ? widestLabel() + 2 * LABEL_GAP : ChartPen.LINE + LABEL_GAP;
        double length = lying ? where.getWidth() - names - 2 * LABEL_GAP : where.getHeight() - 2 * ChartPen.LINE;
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
        double widest = ChartGrid.points(chart).stream()
                .mapToDouble(point -> pen.width(label.of(point), ChartPen.TEXT))
                .max()
                .orElse(0);
        return stacked ? widest * 1.2 : widest;
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
                    chip(label.of(point), middle, from, grid.at(sum.doubleValue()), row, slot(grid));
                }
            }
            boolean fits = lying || pen.width(label.of(sum), ChartPen.STRONG) < slot(grid);
            if (sum.signum() > 0 && !whole && fits) {
                sum(label.of(sum), middle, grid.at(sum.doubleValue()));
            }
        }
    }

    private void sum(String text, double across, double end) {
        double x = lying ? end + LABEL_GAP : across;
        double y = lying ? across + 4 : end - LABEL_GAP;
        pen.text(text, x, y, lying ? 0 : 0.5, ChartPen.STRONG, ChartPen.INK);
    }

    /** The room of a category across the direction in which its bars grow. */
    private double slot(ChartGrid grid) {
        return chart.categories().size() < 2 ? Double.MAX_VALUE : Math.abs(grid.middle(1) - grid.middle(0));
    }

    private void chip(String text, double across, double from, double to, int series, double slot) {
        double width = pen.width(text, ChartPen.STRONG) + 8;
        boolean fits = lying
                ? Math.abs(to - from) >= width && slot > ChartPen.LINE
                : Math.abs(to - from) >= ChartPen.LINE + 2 && slot > width;
        if (fits) {
            pen.chip(text, lying ? (from + to) / 2 : across, lying ? across : (from + to) / 2, series);
        }
    }
}
