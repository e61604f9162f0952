package org.bilan.document.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.bilan.document.chart.PlacedChart;
import org.bilan.document.page.WebPage;
import org.w3c.dom.Element;

/** Draws the charts of a page into its PDF, each at the place that the page keeps for it. */
final class ChartPainter implements SVGDrawer {
    private final Map<String, PlacedChart> charts;
    private final EmbeddedFonts fonts;
    private final PageInks inks;

    ChartPainter(Map<String, PlacedChart> charts, EmbeddedFonts fonts, PageInks inks) {
        this.charts = charts;
        this.fonts = fonts;
        this.inks = inks;
    }

    @Override
    public SVGImage buildSVGImage(
            Element place, Box box, CssContext css, double width, double height, double dotsPerPixel) {
        if (place.hasAttribute(WebPage.INK)) {
            return new Mark(place.getAttribute(WebPage.INK));
        }
        PlacedChart chart = charts.get(place.getAttribute(WebPage.CHART));
        if (chart == null) {
            throw new IllegalArgumentException("No chart " + place.getAttribute(WebPage.CHART));
        }
        return new Drawn(chart, box, (int) width, (int) height);
    }

    /** Of what lies behind each page whose header it stands in. */
    private final class Mark implements SVGImage {
        private final String ink;

        Mark(String ink) {
            this.ink = ink;
        }

        @Override
        public int getIntrinsicWidth() {
            return 1;
        }

        @Override
        public int getIntrinsicHeight() {
            return 1;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            inks.note(context.getPageNo(), ink, 0);
        }
    }

    /** {@code width} and {@code height} are in the engine's dots. */
    private final class Drawn implements SVGImage {
        private final PlacedChart chart;
        private final Box box;
        private final int width;
        private final int height;

        Drawn(PlacedChart chart, Box box, int width, int height) {
            this.chart = chart;
            this.box = box;
            this.width = width;
            this.height = height;
        }

        @Override
        public int getIntrinsicWidth() {
            return width;
        }

        @Override
        public int getIntrinsicHeight() {
            return height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            PdfBoxOutputDevice paper = (PdfBoxOutputDevice) device;
            Rectangle where = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
            float dots = paper.getDotsPerPoint();
            try {
                PDFormXObject form = ChartInk.draw(chart, paper.getWriter(), fonts);
                paper.drawPdfAsImage(form, where, chart.width() * dots, chart.height() * dots);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> faces, SharedContext shared) {
        // Charts are set in the bundled fonts.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // See above.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
