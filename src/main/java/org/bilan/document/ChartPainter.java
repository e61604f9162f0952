package org.bilan.document;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Draws the charts of a page into its PDF, without scripts and without fetching anything, in the bundled fonts. */
final class ChartPainter extends BatikSVGDrawer {

    /** The faces that charts are set in; loading them takes longer than drawing. */
    private static final class Faces {
        static final OpenHtmlFontResolver RESOLVER = new OpenHtmlFontResolver();

        static {
            add(false);
            add(true);
        }

        private static void add(boolean bold) {
            byte[] file = Typefaces.of(FontFamily.CARLITO, bold, false).file();
            try {
                RESOLVER.addFontStream(
                        () -> new ByteArrayInputStream(file),
                        FontFamily.CARLITO.familyName(),
                        bold ? 700 : 400,
                        FontStyle.NORMAL);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("A bundled font cannot be read", e);
            }
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        this.fontResolver = Faces.RESOLVER;
    }
}
