package org.bilan.document.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.bilan.document.FontFamily;
import org.bilan.document.XmlText;
import org.bilan.document.chart.PlacedChart;

/** Draws a chart as a form of a PDF (ISO 32000-1, 8.10), in units of CSS pixels; its text is text in embedded fonts. */
public final class ChartInk extends PdfBoxGraphics2D {
    private final Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();

    private final EmbeddedFonts fonts;

    private ChartInk(PDDocument pdf, PlacedChart chart, EmbeddedFonts fonts) throws IOException {
        super(pdf, chart.width(), chart.height());
        this.fonts = fonts;
    }

    static PDFormXObject draw(PlacedChart chart, PDDocument pdf, EmbeddedFonts fonts) throws IOException {
        ChartInk ink = new ChartInk(pdf, chart, fonts);
        ink.setFontTextDrawer(new Carlito(fonts));
        ink.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.draw(ink);
        ink.dispose();
        return ink.getXFormObject();
    }

    private static final class Carlito extends PdfBoxGraphics2DFontTextDrawer {
        private final EmbeddedFonts fonts;

        Carlito(EmbeddedFonts fonts) {
            this.fonts = fonts;
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
            return fonts.font(FontFamily.CARLITO, font.isBold(), false);
        }
    }

    /** Measured as for SVG, so that a chart is laid out alike everywhere. */
    @Override
    public FontMetrics getFontMetrics(Font font) {
        return measure.getFontMetrics(font);
    }

    @Override
    public void drawString(String text, float x, float y) {
        String clean = XmlText.clean(text);
        fonts.noteInChart(clean);
        super.drawString(clean, x, y);
    }

    @Override
    public void clip(Shape shape) {
        // JFreeChart clips what it draws to the plot; nothing here goes beyond it.
    }

    @Override
    public void setClip(Shape shape) {
        // See above.
    }

    /** Graphics are finalized, which keeps the whole PDF in memory until long after it was written; here is nothing to free. */
    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public void finalize() {
        // Being empty is what it is for: no finalizer is then registered.
    }
}
