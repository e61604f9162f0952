package org.bilan.document.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws what lies around a designed chart: its ground, its border, its title. */
final class ChartFrame {
    private static final double PADDING = 10;

    private final ChartLook look;
    private final Graphics2D graphics;

    ChartFrame(ChartLook look, Graphics2D graphics) {
        this.look = look;
        this.graphics = graphics;
    }

    /** Gives what is left for the chart. */
    Rectangle2D draw(double width, double height) {
        Color border = look.border();
        boolean framed = look.ground() != null || border != null;
        if (look.ground() != null) {
            graphics.setPaint(look.ground());
            graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        }
        if (border != null) {
            graphics.setPaint(border);
            graphics.setStroke(new BasicStroke(1f));
            graphics.draw(new Rectangle2D.Double(0.5, 0.5, width - 1, height - 1));
        }
        double gap = framed ? PADDING : 0;
        double title = title(width, gap);
        return new Rectangle2D.Double(gap, gap + title, width - 2 * gap, height - 2 * gap - title);
    }

    /** The height that the title takes. */
    private double title(double width, double top) {
        ChartLook.Title title = look.title();
        if (title.text().isBlank()) {
            return 0;
        }
        ChartPen pen = new ChartPen(graphics, look);
        var font = ChartFont.bold(title.size());
        double line = title.size() * 1.25;
        double y = top + title.size();
        ChartPanel panel = look.panel();
        List<String> lines = panel == null
                ? pen.wrap(title.text(), width - 2 * top, font)
                : pen.wrap(title.text(), width * (1 - panel.names()) - 8, font, 1);
        for (String words : lines) {
            double x = panel == null ? width / 2 : panel.names() * width;
            pen.text(words, x, y, panel == null ? 0.5 : 0, font, title.colour());
            y += line;
        }
        return y - title.size() - top + 8;
    }
}
