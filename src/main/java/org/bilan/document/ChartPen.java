package org.bilan.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Draws what the charts of all kinds share: text, swatches with their hatching, the row that names the series. */
final class ChartPen {
    static final Color INK = colour(ChartPalette.INK);
    static final Color QUIET = colour(ChartPalette.QUIET);
    static final Font TEXT = ChartFont.regular(12f);
    static final Font STRONG = ChartFont.bold(12f);
    static final int LINE = 15;

    private static final float HATCH_WIDTH = 1.1f;
    private static final int HATCH_STEP = 6;
    private static final int SWATCH = 11;

    /** Below this contrast with white, letters on a colour are dark. */
    private static final double LEAST_CONTRAST = 3;

    private final Graphics2D pen;
    private final ChartLook look;

    ChartPen(Graphics2D pen) {
        this(pen, ChartLook.OURS);
    }

    ChartPen(Graphics2D pen, ChartLook look) {
        this.pen = pen;
        this.look = look;
    }

    static Color colour(String hex) {
        return new Color(Integer.parseInt(hex, 16));
    }

    Color series(int at) {
        return look.colour(at);
    }

    /** For letters on the colour of a series. */
    Color on(int series) {
        return isLight(series(series)) ? INK : Color.WHITE;
    }

    /** Whether white could not be read on it (WCAG 2.2, relative luminance). */
    static boolean isLight(Color ground) {
        double luminance = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return 1.05 / (luminance + 0.05) < LEAST_CONTRAST;
    }

    private static double linear(int sign) {
        double share = sign / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    double width(String text, Font font) {
        FontMetrics metrics = pen.getFontMetrics(font);
        return metrics.getStringBounds(text, pen).getWidth();
    }

    /** {@code align} is 0 to begin at {@code x}, 0.5 to be centred there, 1 to end there; {@code y} is the base line. */
    void text(String text, double x, double y, double align, Font font, Color colour) {
        pen.setFont(font);
        pen.setColor(colour);
        double left = align == 0 ? x : x - align * width(text, font);
        pen.drawString(text, (float) left, (float) y);
    }

    /** In the series' colour; in our own charts every series but the first is hatched in white, a second cue. */
    void swatch(Rectangle2D box, int series) {
        pen.setPaint(series(series));
        pen.fill(box);
        if (!look.isOurs() || Math.min(box.getWidth(), box.getHeight()) < 2) {
            return;
        }
        pen.setPaint(Color.WHITE);
        pen.setStroke(new BasicStroke(HATCH_WIDTH));
        switch (series % 4) {
            case 1 -> slanted(box, true);
            case 2 -> level(box);
            case 3 -> slanted(box, false);
            default -> {}
        }
    }

    private void level(Rectangle2D box) {
        for (double y = box.getMinY() + HATCH_STEP / 2.0; y < box.getMaxY(); y += HATCH_STEP) {
            pen.draw(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y));
        }
    }

    private void slanted(Rectangle2D box, boolean rising) {
        double step = HATCH_STEP * Math.sqrt(2);
        for (double at = step / 2; at < box.getWidth() + box.getHeight(); at += step) {
            double before = Math.max(0, at - box.getHeight());
            double after = Math.min(at, box.getWidth());
            double top = box.getMinY() + at;
            double x1 = box.getMinX() + before;
            double x2 = box.getMinX() + after;
            double mirror = box.getMinX() + box.getMaxX();
            pen.draw(
                    rising
                            ? new Line2D.Double(x1, top - before, x2, top - after)
                            : new Line2D.Double(mirror - x1, top - before, mirror - x2, top - after));
        }
    }

    /** The names of the series in one row from a corner on, wrapped where the width ends; gives the height taken. */
    double names(List<String> names, double x, double y, double width) {
        double left = x;
        double top = y + 4;
        for (int at = 0; at < names.size(); at++) {
            double needed = SWATCH + 6 + width(names.get(at), TEXT) + 18;
            if (left > x && left + needed > x + width) {
                left = x;
                top += LINE + 4;
            }
            swatch(new Rectangle2D.Double(left, top, SWATCH, SWATCH), at);
            text(names.get(at), left + SWATCH + 6, top + SWATCH - 1.0, 0, TEXT, INK);
            left += needed;
        }
        return top + LINE + 6 - y;
    }

    /** The text in lines no wider than {@code width}, broken at spaces. */
    List<String> wrap(String text, double width, Font font) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
