package org.bilan.document.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.bilan.document.sheet.NumberPattern;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** The categories and the numbers that bars and lines stand on, set in our type and greys. */
final class ChartGrid {
    private static final Color RULE = ChartPen.colour("DDE3E6");

    /** About what the numbers along an axis take. */
    private static final double NUMBERS_WIDTH = 48;

    private final CategoryPlot plot;
    private final List<String> categories;
    private final boolean lying;
    private @Nullable SideNames names;
    private Rectangle2D area = new Rectangle2D.Double();

    /** A category or series by its place, so that two of the same name stay two. */
    record Key(int place, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(place, other.place);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    ChartGrid(Chart chart, PointLabel label, CategoryItemRenderer renderer, PlotOrientation orientation) {
        categories = chart.categories();
        lying = orientation == PlotOrientation.HORIZONTAL;
        plot = new CategoryPlot(data(chart), categories(), numbers(chart, label), renderer);
        plot.setOrientation(orientation);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(RULE);
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(ChartPen.QUIET);
        plot.setRangeZeroBaselineStroke(new BasicStroke(1f));
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    }

    private static CategoryDataset data(Chart chart) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int row = 0; row < chart.series().size(); row++) {
            Chart.Series series = chart.series().get(row);
            for (int column = 0; column < chart.categories().size(); column++) {
                BigDecimal point = series.points().get(column);
                Key category = new Key(column, chart.categories().get(column));
                data.addValue(point == null ? null : point.doubleValue(), new Key(row, series.name()), category);
            }
        }
        return data;
    }

    private static CategoryAxis categories() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(ChartPen.TEXT);
        axis.setTickLabelPaint(ChartPen.INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelsVisible(false);
        return axis;
    }

    private static NumberAxis numbers(Chart chart, PointLabel label) {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(ChartPen.TEXT);
        axis.setTickLabelPaint(ChartPen.QUIET);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setAutoRangeIncludesZero(true);
        if (points(chart).stream().allMatch(point -> point.signum() == 0)) {
            axis.setRange(0, 1);
        }
        axis.setTickLabelInsets(new RectangleInsets(8, 2, 8, 6));
        axis.setStandardTickUnits(
                chart.format() == Chart.PointFormat.NUMBER && NumberPattern.decimals(points(chart)) == 0
                        ? NumberAxis.createIntegerTickUnits()
                        : NumberAxis.createStandardTickUnits());
        axis.setNumberFormatOverride(label.onAxis());
        return axis;
    }

    static List<BigDecimal> points(Chart chart) {
        return chart.series().stream()
                .flatMap(one -> one.points().stream())
                .filter(Objects::nonNull)
                .toList();
    }

    /** {@code share} of the length goes to the gaps: one after each category, half of one at both ends. */
    void setGaps(double share) {
        int count = Math.max(1, categories.size());
        plot.getDomainAxis().setCategoryMargin(share * (count - 1) / count);
        plot.getDomainAxis().setLowerMargin(share / count / 2);
        plot.getDomainAxis().setUpperMargin(share / count / 2);
    }

    /** {@code room} is what the names at the left of lying bars take. */
    void setNames(SideNames beside, double room) {
        names = beside;
        plot.setInsets(new RectangleInsets(0, room, 0, 0));
    }

    /** The scale goes from one number to the other, whatever there is to show. */
    void setScale(double least, double most) {
        plot.getRangeAxis().setRange(least, most);
    }

    /** Every mark carries its number: the axis and its rules would only repeat them. */
    void hideNumbers() {
        plot.getRangeAxis().setVisible(false);
        plot.setRangeGridlinesVisible(false);
    }

    CategoryPlot plot() {
        return plot;
    }

    void draw(Graphics2D pen, Rectangle2D where) {
        JFreeChart drawn = new JFreeChart(null, ChartPen.TEXT, plot, false);
        drawn.setBackgroundPaint(null);
        drawn.setPadding(RectangleInsets.ZERO_INSETS);
        ChartRenderingInfo places = new ChartRenderingInfo(null);
        CategoryNames below = lying ? null : makeRoomBelow(new ChartPen(pen), where.getWidth());
        drawn.draw(pen, where, places);
        area = places.getPlotInfo().getDataArea();
        if (below != null) {
            below.draw(this, area.getMaxY());
        } else if (names != null) {
            names.draw(this, area.getMinX());
        }
    }

    private CategoryNames makeRoomBelow(ChartPen pen, double width) {
        RectangleInsets own = plot.getInsets();
        double taken = own.getRight() + (plot.getRangeAxis().isVisible() ? NUMBERS_WIDTH : 0);
        CategoryNames below = new CategoryNames(pen, categories, (width - taken) / Math.max(1, categories.size()));
        plot.setInsets(new RectangleInsets(own.getTop(), own.getLeft(), below.height(), own.getRight()));
        return below;
    }

    /** Where the middle of a category lies along its axis, after {@link #draw}. */
    double middle(int category) {
        int count = plot.getDataset().getColumnCount();
        return plot.getDomainAxis().getCategoryMiddle(category, count, area, plot.getDomainAxisEdge());
    }

    double start(int category) {
        int count = plot.getDataset().getColumnCount();
        return plot.getDomainAxis().getCategoryStart(category, count, area, plot.getDomainAxisEdge());
    }

    /** Where a number lies along its axis, after {@link #draw}. */
    double at(double number) {
        return plot.getRangeAxis().valueToJava2D(number, area, plot.getRangeAxisEdge());
    }
}
