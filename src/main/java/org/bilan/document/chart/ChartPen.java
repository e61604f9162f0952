package org.bilan.document.chart;

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

    private static final String ELLIPSIS = "…";
    private static final float HATCH_WIDTH = 1.1f;
    private static final int HATCH_STEP = 6;
    private static final int SWATCH = 11;

    /** A ground that white stands out from by less is light. */
    private static final double LEAST_CONTRAST = 3;

    /** Below this contrast white letters would not be read (WCAG 2.2, 1.4.3). */
    private static final double LEAST_FOR_TEXT = 4.5;

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

    /** Letters in a box on a series: white on its colour, or ink on white where that could not be read. */
    void chip(String text, double x, double y, int series) {
        double width = width(text, STRONG) + 8;
        boolean white = holdsWhite(series(series));
        pen.setPaint(white ? series(series) : Color.WHITE);
        pen.fill(new Rectangle2D.Double(x - width / 2, y - 8, width, 16));
        text(text, x, y + 4, 0.5, STRONG, white ? Color.WHITE : INK);
    }

    /** Whether white letters can be read on it. */
    static boolean holdsWhite(Color ground) {
        return contrast(ground) >= LEAST_FOR_TEXT;
    }

    /** Whether white could not be told from it. */
    static boolean isLight(Color ground) {
        return contrast(ground) < LEAST_CONTRAST;
    }

    /** With white: from 1, none at all, to 21 (WCAG 2.2, relative luminance). */
    static double contrast(Color ground) {
        double luminance = 0.2126 * linear(ground.getRed())
                + 0.7152 * linear(ground.getGreen())
                + 0.0722 * linear(ground.getBlue());
        return 1.05 / (luminance + 0.05);
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
        for (Line2D line : ChartHatch.of(series, HATCH_STEP).over(box)) {
            pen.draw(line);
        }
    }

    /** The same for a part of a ring. */
    void swatch(RingPart part, int series) {
        pen.setPaint(series(series));
        pen.fill(part.shape());
        if (look.isOurs()) {
            pen.setPaint(Color.WHITE);
            pen.setStroke(new BasicStroke(HATCH_WIDTH));
            for (Line2D line : ChartHatch.of(series, HATCH_STEP).over(part.bounds())) {
                part.cut(line).forEach(pen::draw);
            }
        }
        pen.setPaint(Color.WHITE);
        pen.setStroke(new BasicStroke(2f));
        pen.draw(part.shape());
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

    /** The same in so many lines at most; what is left over, or a word wider than a line, ends in an ellipsis. */
    List<String> wrap(String text, double width, Font font, int most) {
        List<String> all = wrap(text, width, font);
        List<String> lines = new ArrayList<>();
        for (String line : all.subList(0, Math.min(most, all.size()))) {
            lines.add(width(line, font) > width ? shortened(line, width, font) : line);
        }
        if (all.size() > most) {
            lines.set(most - 1, shortened(all.get(most - 1) + " " + all.get(most), width, font));
        }
        return lines;
    }

    private String shortened(String line, double width, Font font) {
        String shown = line;
        while (shown.length() > 1 && width(shown + ELLIPSIS, font) > width) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1))
                    .stripTrailing();
        }
        return shown + ELLIPSIS;
    }
}
