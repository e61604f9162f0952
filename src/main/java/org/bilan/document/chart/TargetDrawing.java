package org.bilan.document.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jspecify.annotations.Nullable;

/** Draws what was reached as bars, each in a frame as long as what was aimed at, and the numbers behind the longer. */
final class TargetDrawing {
    private static final double INSET = 3;
    private static final double LABEL_GAP = 6;
    private static final double HALF_BAR = 11;
    private static final int SWATCH = 11;

    private final Chart chart;
    private final List<@Nullable BigDecimal> reached;
    private final List<@Nullable BigDecimal> aimed;
    private final PointLabel label;
    private final Graphics2D graphics;
    private final ChartPen pen;

    /** {@code chart} has two series. */
    TargetDrawing(Chart chart, PointLabel label, Graphics2D graphics) {
        this.chart = chart;
        this.reached = chart.series().get(0).points();
        this.aimed = chart.series().get(1).points();
        this.label = label;
        this.graphics = graphics;
        this.pen = new ChartPen(graphics);
    }

    /** Whether every bar has the same aim, such as 100 %: it needs no number of its own. */
    static boolean isOneAim(Chart chart) {
        return chart.series().get(1).points().stream().distinct().count() == 1;
    }

    void draw(Rectangle2D where) {
        double legend = legend(where);
        Rectangle2D left = new Rectangle2D.Double(
                where.getMinX(), where.getMinY() + legend, where.getWidth(), where.getHeight() - legend);
        ChartGrid grid = new ChartGrid(chart, label, new Invisible(), PlotOrientation.HORIZONTAL);
        grid.setGaps(0.32);
        grid.hideNumbers();
        double slot = left.getHeight() / Math.max(1, chart.categories().size());
        SideNames names = new SideNames(pen, chart.categories(), slot, left.getWidth() * SideNames.SHARE);
        grid.setNames(names, names.width());
        double text = widestText() + 2 * LABEL_GAP;
        double bars = Math.max(text, left.getWidth() - names.width() - text);
        double least = extreme(-1);
        double most = Math.max(extreme(1), least == 0 ? 1e-6 : 0);
        grid.setScale(least, most + (most - least) * text / bars);
        grid.draw(graphics, left);
        for (int at = 0; at < reached.size(); at++) {
            row(grid, at);
        }
    }

    private double extreme(int side) {
        return ChartGrid.points(chart).stream()
                .filter(point -> point.signum() == side)
                .mapToDouble(BigDecimal::doubleValue)
                .reduce(0, (one, other) -> side > 0 ? Math.max(one, other) : Math.min(one, other));
    }

    /** Gives the height that it takes. */
    private double legend(Rectangle2D where) {
        double x = where.getMinX();
        double y = where.getMinY() + 4;
        pen.swatch(new Rectangle2D.Double(x, y, SWATCH, SWATCH), 0);
        x = named(chart.series().get(0).name(), x, y);
        frame(new Rectangle2D.Double(x, y, SWATCH + 4, SWATCH), x + SWATCH + 4);
        named(chart.series().get(1).name(), x + 6, y);
        return ChartPen.LINE + 10;
    }

    private double named(String name, double x, double y) {
        pen.text(name, x + SWATCH + 6, y + SWATCH - 1.0, 0, ChartPen.TEXT, ChartPen.INK);
        return x + SWATCH + 6 + pen.width(name, ChartPen.TEXT) + 18;
    }

    private double widestText() {
        double widest = 0;
        for (int at = 0; at < reached.size(); at++) {
            widest = Math.max(widest, pen.width(text(at), ChartPen.STRONG));
        }
        return widest;
    }

    /** What stands behind a bar. */
    private String text(int at) {
        BigDecimal done = reached.get(at);
        BigDecimal aim = aimed.get(at);
        String said = done == null ? label.wording().dash() : label.of(done);
        return aim == null || isOneAim(chart) ? said : said + "\u00a0/\u00a0" + label.of(aim);
    }

    private void row(ChartGrid grid, int at) {
        BigDecimal done = reached.get(at);
        BigDecimal aim = aimed.get(at);
        double middle = grid.middle(at);
        double half = Math.min(HALF_BAR, middle - grid.start(at));
        double zero = grid.at(0);
        double end = zero;
        if (done != null) {
            double to = grid.at(done.doubleValue());
            pen.swatch(box(zero, to, middle, Math.max(1, half - INSET)), 0);
            end = Math.max(end, to);
        }
        if (aim != null) {
            double to = grid.at(aim.doubleValue());
            frame(box(zero, to, middle, half), to);
            end = Math.max(end, to);
        }
        pen.text(text(at), end + LABEL_GAP, middle + 4, 0, ChartPen.STRONG, ChartPen.INK);
    }

    private static Rectangle2D box(double from, double to, double middle, double half) {
        return new Rectangle2D.Double(Math.min(from, to), middle - half, Math.abs(to - from), 2 * half);
    }

    /** Its end is heavier: it is the aim. */
    private void frame(Rectangle2D box, double end) {
        graphics.setPaint(ChartPen.INK);
        graphics.setStroke(new BasicStroke(1.2f));
        graphics.draw(box);
        graphics.setStroke(new BasicStroke(3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(end, box.getMinY() - 2, end, box.getMaxY() + 2));
    }

    /** The grid without its bars: they are drawn over it. */
    private static final class Invisible extends BarRenderer {
        private static final long serialVersionUID = 1L;

        Invisible() {
            setShadowVisible(false);
            setItemMargin(0);
            setDefaultSeriesVisible(false);
        }
    }
}
