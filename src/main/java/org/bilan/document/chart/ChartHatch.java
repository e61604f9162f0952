package org.bilan.document.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The white lines over a series' colour, by which it is told from the others without colours; the native charts have the
 * same as patterns ({@link #pattern}). The first series has none.
 */
final class ChartHatch {
    /** As native charts name them (ST_PresetPatternVal, ISO/IEC 29500-1 clause 20.1.10.51). */
    private static final List<String> PATTERNS = List.of("", "wdUpDiag", "ltHorz", "wdDnDiag", "ltVert", "lgGrid");

    private final int kind;
    private final double step;

    private ChartHatch(int kind, double step) {
        this.kind = kind;
        this.step = step;
    }

    /** {@code step} is how far the lines lie apart. */
    static ChartHatch of(int series, double step) {
        return new ChartHatch(series % PATTERNS.size(), step);
    }

    /** Empty for a plain colour. */
    static String pattern(int series) {
        return PATTERNS.get(series % PATTERNS.size());
    }

    /** The lines inside a box. */
    List<Line2D> over(Rectangle2D box) {
        List<Line2D> lines = new ArrayList<>();
        switch (kind) {
            case 1 -> slanted(box, true, lines);
            case 2 -> level(box, lines);
            case 3 -> slanted(box, false, lines);
            case 4 -> upright(box, lines);
            case 5 -> {
                level(box, lines);
                upright(box, lines);
            }
            default -> {}
        }
        return lines;
    }

    private void level(Rectangle2D box, List<Line2D> lines) {
        for (double y = box.getMinY() + step / 2; y < box.getMaxY(); y += step) {
            lines.add(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y));
        }
    }

    private void upright(Rectangle2D box, List<Line2D> lines) {
        for (double x = box.getMinX() + step / 2; x < box.getMaxX(); x += step) {
            lines.add(new Line2D.Double(x, box.getMinY(), x, box.getMaxY()));
        }
    }

    private void slanted(Rectangle2D box, boolean rising, List<Line2D> lines) {
        double apart = step * Math.sqrt(2);
        for (double at = apart / 2; at < box.getWidth() + box.getHeight(); at += apart) {
            double before = Math.max(0, at - box.getHeight());
            double after = Math.min(at, box.getWidth());
            double top = box.getMinY() + at;
            double x1 = box.getMinX() + before;
            double x2 = box.getMinX() + after;
            double mirror = box.getMinX() + box.getMaxX();
            lines.add(
                    rising
                            ? new Line2D.Double(x1, top - before, x2, top - after)
                            : new Line2D.Double(mirror - x1, top - before, mirror - x2, top - after));
        }
    }
}
