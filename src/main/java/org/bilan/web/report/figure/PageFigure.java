package org.bilan.web.report.figure;

/**
 * A figure on a page of a draft, told to whoever points at it or hears it.
 *
 * @param left in thousandths of the page's width, as {@code width}; {@code top} and {@code height} of its height
 * @param mark as in the trace
 */
public record PageFigure(int page, int left, int top, int width, int height, String mark, String label) {
    private static final String BETWEEN = "\t";

    String line() {
        return String.join(
                BETWEEN,
                Integer.toString(page),
                Integer.toString(left),
                Integer.toString(top),
                Integer.toString(width),
                Integer.toString(height),
                mark,
                label.replaceAll("\\s+", " "));
    }

    /** What {@link #line} wrote. */
    static PageFigure of(String line) {
        String[] cells = line.split(BETWEEN, 7);
        return new PageFigure(
                Integer.parseInt(cells[0]),
                Integer.parseInt(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                cells[5],
                cells[6]);
    }
}
