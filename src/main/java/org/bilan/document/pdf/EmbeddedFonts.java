package org.bilan.document.pdf;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.bilan.document.FontFamily;
import org.bilan.document.page.Typefaces;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** The bundled fonts as one PDF embeds them: only those used, and of each only the characters used. */
final class EmbeddedFonts {
    private static final int LAST_OF_ASCII = 0x7e;

    private final PDDocument pdf;
    private final Map<String, PDFont> embedded = new HashMap<>();
    private final Set<Integer> notInChart = new TreeSet<>();

    EmbeddedFonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    PDFontSupplier supplier(FontFamily family, boolean bold, boolean italic) {
        return new Late(family, bold, italic);
    }

    PDFont font(FontFamily family, boolean bold, boolean italic) {
        return embedded.computeIfAbsent(family.resource(bold, italic), any -> load(family, bold, italic));
    }

    private PDFont load(FontFamily family, boolean bold, boolean italic) {
        try {
            byte[] file = Typefaces.of(family, bold, italic).file();
            return new MeasuredFont(PDType0Font.load(pdf, Typefaces.parse(file), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads its font when the layout first asks for it. */
    private final class Late extends PDFontSupplier {
        private final FontFamily family;
        private final boolean bold;
        private final boolean italic;

        Late(FontFamily family, boolean bold, boolean italic) {
            super(null);
            this.family = family;
            this.bold = bold;
            this.italic = italic;
        }

        @Override
        public PDFont supply() {
            return font(family, bold, italic);
        }
    }

    /** Charts are set in one font: what it lacks of a text in one, {@link #missing} tells. */
    void noteInChart(String text) {
        text.codePoints()
                .filter(sign -> sign > LAST_OF_ASCII && Character.getType(sign) != Character.FORMAT)
                .filter(sign -> !Typefaces.of(FontFamily.CARLITO, false, false).has(sign))
                .forEach(notInChart::add);
    }

    /** The characters of a page and of the charts drawn on it that none of the bundled fonts can draw. */
    Set<Integer> missing(Document page) {
        Set<Integer> missing = new TreeSet<>(notInChart);
        Node body = page.getDocumentElement().getLastChild();
        collect(body, missing);
        return missing;
    }

    private static void collect(@Nullable Node node, Set<Integer> missing) {
        if (node == null) {
            return;
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.getNodeValue()
                    .codePoints()
                    .filter(sign -> sign > LAST_OF_ASCII && !isDrawn(sign))
                    .forEach(missing::add);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, missing);
        }
    }

    private static boolean isDrawn(int sign) {
        if (Character.getType(sign) == Character.FORMAT) {
            return true;
        }
        for (FontFamily family : FontFamily.values()) {
            if (Typefaces.of(family, false, false).has(sign)) {
                return true;
            }
        }
        return false;
    }
}
