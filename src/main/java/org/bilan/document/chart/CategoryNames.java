package org.bilan.document.chart;

import java.awt.Font;
import java.util.List;

/**
 * The names below standing bars and lines: broken between words only, in the largest type that lets the longest word
 * stand; where even the smallest does not, every second name or fewer is shown.
 */
final class CategoryNames {
    private static final float LARGEST = 12;
    private static final float SMALLEST = 9.5f;
    private static final int MOST_LINES = 4;
    private static final int ABOVE = 6;

    private final ChartPen pen;
    private final List<String> names;
    private final Font font;
    private final int step;
    private final List<List<String>> lines;

    /** {@code slot} is the width that one category takes. */
    CategoryNames(ChartPen pen, List<String> names, double slot) {
        this.pen = pen;
        this.names = names;
        float size = LARGEST;
        while (size > SMALLEST && longestWord(size) > slot) {
            size -= 0.5f;
        }
        this.font = ChartFont.regular(size);
        this.step = Math.max(1, (int) Math.ceil(Math.min(names.size(), longestWord(size) / Math.max(1, slot))));
        double word = longestWord(size);
        List<List<String>> wide = lines(slot * step * 0.97);
        boolean oneEach = wide.stream().allMatch(cut -> cut.size() == 1);
        this.lines = oneEach ? wide : lines(Math.max(word, slot * step * 0.8));
    }

    /** Names alike should break alike: once one must break, those that just fit do too. */
    private List<List<String>> lines(double width) {
        return names.stream().map(name -> cut(name, width)).toList();
    }

    private double longestWord(float size) {
        Font tried = ChartFont.regular(size);
        return names.stream()
                .flatMap(name -> List.of(name.split(" ")).stream())
                .mapToDouble(word -> pen.width(word, tried))
                .max()
                .orElse(0);
    }

    private List<String> cut(String name, double width) {
        List<String> all = pen.wrap(name, width, font);
        return all.size() <= MOST_LINES ? all : all.subList(0, MOST_LINES);
    }

    private double lineHeight() {
        return font.getSize2D() * 1.25;
    }

    /** What the names take below the base line. */
    double height() {
        int most = lines.stream().mapToInt(List::size).max().orElse(0);
        return ABOVE + most * lineHeight() + 2;
    }

    void draw(ChartGrid grid, double top) {
        for (int at = 0; at < names.size(); at += step) {
            double y = top + ABOVE + font.getSize2D() * 0.85;
            for (String line : lines.get(at)) {
                pen.text(line, grid.middle(at), y, 0.5, font, ChartPen.INK);
                y += lineHeight();
            }
        }
    }
}
