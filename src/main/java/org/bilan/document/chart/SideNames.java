package org.bilan.document.chart;

import java.awt.Font;
import java.util.List;

/**
 * The names at the left of lying bars, in as many lines as a bar's height holds; a name longer than that ends in an
 * ellipsis, where the bars stand too close every second name or fewer is shown.
 */
final class SideNames {
    /** What the names take of a chart's width at most. */
    static final double SHARE = 0.42;

    private static final float LARGEST = 12;
    private static final float SMALLEST = 8;
    private static final int MOST_LINES = 3;
    private static final double GAP = 6;

    private final ChartPen pen;
    private final List<String> names;
    private final Font font;
    private final int step;
    private final int most;
    private final double width;

    /** {@code slot} is the height that one category takes, {@code room} the width that the names may take. */
    SideNames(ChartPen pen, List<String> names, double slot, double room) {
        this.pen = pen;
        this.names = names;
        float size = (float) Math.max(SMALLEST, Math.min(LARGEST, slot * 0.85));
        this.font = ChartFont.regular(size);
        this.step = (int) Math.max(1, Math.ceil(lineHeight() / Math.max(1, slot)));
        this.most = (int) Math.max(1, Math.min(MOST_LINES, slot * step / lineHeight()));
        double widest = names.stream()
                .flatMap(name -> cut(name, room - GAP).stream())
                .mapToDouble(line -> pen.width(line, font))
                .max()
                .orElse(0);
        this.width = names.isEmpty() ? 0 : Math.min(room, widest + GAP);
    }

    /** None. */
    static SideNames none(ChartPen pen) {
        return new SideNames(pen, List.of(), 0, 0);
    }

    double width() {
        return width;
    }

    private double lineHeight() {
        return font.getSize2D() * 1.2;
    }

    private List<String> cut(String name, double room) {
        return pen.wrap(name, room, font, most);
    }

    /** Each beside the middle of its bars, up to {@code right}. */
    void draw(ChartGrid grid, double right) {
        for (int at = 0; at < names.size(); at += step) {
            List<String> lines = cut(names.get(at), width - GAP);
            double y = grid.middle(at) - lineHeight() * (lines.size() - 1) / 2 + font.getSize2D() * 0.34;
            for (String line : lines) {
                pen.text(line, right - GAP, y, 1, font, ChartPen.INK);
                y += lineHeight();
            }
        }
    }
}
