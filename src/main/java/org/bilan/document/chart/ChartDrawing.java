package org.bilan.document.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.bilan.document.XmlText;
import org.bilan.value.Wording;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Draws a {@link Chart} as SVG without its title, subject and source, which are text around it. One unit is a CSS pixel
 * (1/96 inch). The font is Carlito, the text stays text; the same chart gives the same signs.
 */
public final class ChartDrawing {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private ChartDrawing() {}

    /** The SVG element, without XML declaration and document type. */
    public static String svg(Chart chart, int width, Wording wording) {
        return svg(chart, width, height(chart, width), wording);
    }

    public static String svg(Chart chart, int width, int height, Wording wording) {
        return svg(new PlacedChart(SuitedChart.of(chart), width, height, wording));
    }

    static String svg(PlacedChart placed) {
        Chart chart = placed.chart();
        int width = placed.width();
        int height = placed.height();
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGraphics2D pen = new Unclipped(SVGGeneratorContext.createDefault(document));
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setSVGCanvasSize(new Dimension(width, height));
        draw(placed, pen);
        Element root = pen.getRoot();
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("role", "img");
        if (!chart.alt().isEmpty()) {
            root.setAttribute("aria-label", XmlText.clean(chart.alt()));
        }
        return written(pen, root);
    }

    /** From the pen's origin on; nothing for an empty chart. */
    static void draw(PlacedChart placed, Graphics2D pen) {
        Chart chart = placed.chart();
        if (chart.isEmpty()) {
            return;
        }
        ChartLook look = placed.look();
        Rectangle2D all = new ChartFrame(look, pen).draw(placed.width(), placed.height());
        Chart drawn = look.shares() ? ChartNumbers.asShares(chart) : chart;
        PointLabel label = new PointLabel(drawn, placed.wording());
        switch (drawn.kind()) {
            case BAR, HORIZONTAL_BAR, STACKED_BAR, HORIZONTAL_STACKED_BAR ->
                new BarDrawing(drawn, look, label, pen).draw(belowNames(drawn, look, all, pen));
            case TARGET -> new TargetDrawing(drawn, label, pen).draw(all);
            case SMALL_MULTIPLES -> panels(placed, pen);
            case LINE -> new LineDrawing(drawn, look, label, pen).draw(all);
            case RING -> new RingDrawing(drawn, look, label, pen).draw(all);
        }
    }

    private static void panels(PlacedChart placed, Graphics2D pen) {
        List<List<ChartPanel.Placed>> rows = ChartPanel.rows(placed.chart(), placed.width());
        int high = placed.height() / rows.size();
        for (int row = 0; row < rows.size(); row++) {
            int left = 0;
            for (ChartPanel.Placed one : rows.get(row)) {
                Graphics2D there = (Graphics2D) pen.create();
                there.translate(left, row * high);
                draw(
                        new PlacedChart(one.chart(), one.width(), high, placed.wording(), ChartLook.of(one.panel())),
                        there);
                there.dispose();
                left += one.width();
            }
        }
    }

    /** What is left once the series are named above their bars; one series alone needs no name. */
    private static Rectangle2D belowNames(Chart chart, ChartLook look, Rectangle2D all, Graphics2D pen) {
        if (chart.series().size() < 2) {
            return all;
        }
        List<String> names = chart.series().stream().map(Chart.Series::name).toList();
        double taken = new ChartPen(pen, look).names(names, all.getMinX(), all.getMinY(), all.getWidth());
        return new Rectangle2D.Double(all.getMinX(), all.getMinY() + taken, all.getWidth(), all.getHeight() - taken);
    }

    /** The height that suits a chart drawn {@code width} wide, in the same unit. */
    public static int height(Chart chart, int width) {
        return ChartSize.height(SuitedChart.of(chart), width);
    }

    private static String written(SVGGraphics2D pen, Element root) {
        StringWriter out = new StringWriter(16_384);
        settle(root);
        try {
            pen.stream(root, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String svg = out.toString();
        return svg.substring(svg.indexOf("<svg"))
                .replace("'Dialog'", "'" + ChartFont.FAMILY + "'")
                .replaceFirst("<!--.*?-->", "")
                .replaceFirst("<defs id=\"genericDefs\"\\s*/>", "");
    }

    /** Gives each element its attributes in the order of their names: left alone, versions of Java order them otherwise. */
    private static void settle(Node node) {
        if (node instanceof Element element) {
            NamedNodeMap given = element.getAttributes();
            SortedMap<String, Attr> sorted = new TreeMap<>();
            while (given.getLength() > 0) {
                Attr one = element.removeAttributeNode((Attr) given.item(0));
                sorted.put(one.getName(), one);
            }
            sorted.values().forEach(element::setAttributeNodeNS);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            settle(child);
        }
    }

    /**
     * JFreeChart clips what it draws to the plot; nothing here goes beyond it, and each clip would become a definition
     * whose id meets those of the document's other charts.
     */
    private static final class Unclipped extends SVGGraphics2D {
        private Unclipped(SVGGeneratorContext context) {
            super(context, false);
        }

        @Override
        public void drawString(String text, float x, float y) {
            super.drawString(XmlText.clean(text), x, y);
        }

        @Override
        public void clip(Shape shape) {
            // See above.
        }

        @Override
        public void setClip(Shape shape) {
            // See above.
        }

        /** Older libraries still declare it; there is nothing to free. */
        @Override
        @SuppressWarnings({"deprecation", "removal"})
        public void finalize() {
            // Being empty is what it is for: no finalizer is then registered.
        }
    }
}
