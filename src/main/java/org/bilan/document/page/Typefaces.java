package org.bilan.document.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.bilan.document.FontFamily;

/** The bundled font files, each read once, and the widths of their characters. */
public final class Typefaces {
    /** Signs before this one are in all the families. */
    private static final int COMMON = 0x180;

    private static final Map<String, Typeface> LOADED = new ConcurrentHashMap<>();

    private Typefaces() {}

    /**
     * One face of a family: of what the file holds only what tells widths is kept. Reading them is safe from any thread;
     * embedding needs a font of one's own.
     */
    public record Typeface(byte[] file, CmapLookup signs, HorizontalMetricsTable advances, int unitsPerEm) {
        public boolean has(int codePoint) {
            return signs.getGlyphId(codePoint) != 0;
        }

        /** The advance of a text set in a size of one. */
        public double width(String text) {
            double units = 0;
            for (int i = 0; i < text.length(); ) {
                int sign = text.codePointAt(i);
                units += advances.getAdvanceWidth(signs.getGlyphId(sign));
                i += Character.charCount(sign);
            }
            return units / unitsPerEm;
        }
    }

    public static Typeface of(FontFamily family, boolean bold, boolean italic) {
        return LOADED.computeIfAbsent(family.resource(bold, italic), Typefaces::load);
    }

    /** The face that a look asks for. */
    public static Typeface of(Look text) {
        return of(
                FontFamily.ofCss(text.get(TextTraits.FAMILY)),
                "bold".equals(text.get("font-weight")),
                "italic".equals(text.get("font-style")));
    }

    /**
     * Cuts a text where the face that a look asks for lacks a sign that another family has: the PDF engine would print a
     * white square there. What all of them have, the letters of Europe, is not looked up.
     */
    static void eachDrawn(String text, Look look, BiConsumer<String, Look> write) {
        int from = 0;
        Look set = look;
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            // a space stays with what it follows: a phrase that is read from right to left must not fall apart
            Look needed = sign == ' ' ? set : sign < COMMON || of(look).has(sign) ? look : instead(sign, look);
            if (needed != set && !needed.equals(set)) {
                if (i > from) {
                    write.accept(text.substring(from, i), set);
                }
                from = i;
                set = needed;
            }
            i += Character.charCount(sign);
        }
        write.accept(from == 0 ? text : text.substring(from), set);
    }

    private static Look instead(int sign, Look look) {
        if (Character.getType(sign) != Character.FORMAT) {
            for (FontFamily family : FontFamily.values()) {
                if (of(family, false, false).has(sign)) {
                    return look.with(TextTraits.FAMILY, family.css());
                }
            }
        }
        return look;
    }

    /** The width of a text in points. */
    static double width(String text, Look look) {
        String set = "uppercase".equals(look.get("text-transform")) ? text.toUpperCase(java.util.Locale.ROOT) : text;
        return of(look).width(set) * ParagraphBox.size(look);
    }

    private static Typeface load(String resource) {
        try (InputStream in = Typefaces.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The font " + resource + " is not bundled");
            }
            byte[] file = in.readAllBytes();
            TrueTypeFont font = parse(file);
            return new Typeface(file, font.getUnicodeCmapLookup(), font.getHorizontalMetrics(), font.getUnitsPerEm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without substitution of glyphs: ligatures would vanish from the text that is read back. */
    public static TrueTypeFont parse(byte[] file) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        font.getHorizontalMetrics();
        font.getHeader();
        return font;
    }
}
