package org.bilan.document.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * How pictures are put beside each other in rows of one height that fill a column, in their order and uncut. Of all ways
 * to part them into rows that one is taken whose rows are nearest to a height that is good to look at and fill the
 * column best. Lengths in twentieths of a point.
 */
final class PictureRows {
    /** Between two pictures. */
    static final int GAP = 180;

    private static final int MOST_IN_ROW = 3;

    /** Shares of the column's width. */
    private static final double GOOD_HEIGHT = 0.32;

    private static final double MOST_HEIGHT = 0.38;

    /** One that is alone and higher than wide may be higher. */
    private static final double MOST_UPRIGHT = 0.52;

    private static final double MOST_ON_COVER = 0.64;

    /** A caption in a column narrower than this share is hard to read. */
    private static final double NARROW = 0.2;

    private final List<Shape> shapes;
    private final int width;

    private PictureRows(List<Shape> shapes, int width) {
        this.shapes = shapes;
        this.width = width;
    }

    /**
     * A picture to be placed.
     *
     * @param ratio width by height
     * @param most the height above which its pixels would be seen
     */
    record Shape(double ratio, double most) {}

    /** The pictures from {@code first} to {@code end}, which is not included, all {@code height} high. */
    record Row(int first, int end, double height) {}

    static List<Row> of(List<Shape> shapes, int width) {
        return new PictureRows(List.copyOf(shapes), width).best();
    }

    /** Each alone, as large as it can be. */
    static List<Row> onCover(List<Shape> shapes, int width) {
        List<Row> rows = new ArrayList<>();
        for (Shape shape : shapes) {
            double height = Math.min(shape.most(), Math.min(width / shape.ratio(), MOST_ON_COVER * width));
            rows.add(new Row(rows.size(), rows.size() + 1, height));
        }
        return rows;
    }

    /** The best way for the first pictures, one more at a time. */
    private List<Row> best() {
        List<List<Row>> ways = new ArrayList<>(List.of(List.of()));
        double[] costs = new double[shapes.size() + 1];
        for (int end = 1; end <= shapes.size(); end++) {
            costs[end] = Double.MAX_VALUE;
            ways.add(List.of());
            for (int first = Math.max(0, end - MOST_IN_ROW); first < end; first++) {
                double cost = costs[first] + cost(first, end);
                if (cost < costs[end] - 1e-9) {
                    costs[end] = cost;
                    List<Row> way = new ArrayList<>(ways.get(first));
                    way.add(new Row(first, end, height(first, end)));
                    ways.set(end, way);
                }
            }
        }
        return ways.get(shapes.size());
    }

    private double cost(int first, int end) {
        double height = height(first, end);
        double free = free(first, end);
        double open = 1 - height * ratios(first, end) / free;
        double bad = Math.abs(Math.log(height / (GOOD_HEIGHT * width))) + 1.5 * open;
        for (int at = first; at < end && end - first > 1; at++) {
            Shape shape = shapes.get(at);
            boolean narrow = height * shape.ratio() < NARROW * width;
            // a small picture would make those beside it small
            bad += (narrow ? 0.5 : 0) + Math.max(0, Math.log(filling(first, end) / shape.most()));
        }
        return bad;
    }

    private double height(int first, int end) {
        double height = filling(first, end);
        for (Shape shape : shapes.subList(first, end)) {
            height = Math.min(height, shape.most());
        }
        return height;
    }

    /** The height at which they fill the column, if that is not too high. */
    private double filling(int first, int end) {
        boolean upright = end - first == 1 && shapes.get(first).ratio() < 1;
        return Math.min(free(first, end) / ratios(first, end), width * (upright ? MOST_UPRIGHT : MOST_HEIGHT));
    }

    private double free(int first, int end) {
        return width - GAP * (end - first - 1.0);
    }

    private double ratios(int first, int end) {
        return shapes.subList(first, end).stream().mapToDouble(Shape::ratio).sum();
    }
}
