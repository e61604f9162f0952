package org.bilan.document.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.bilan.document.FontFamily;
import org.bilan.document.page.Typefaces;

/**
 * The bundled fonts for text that is written into a PDF of somebody else: a sign that one family lacks is drawn by another,
 * and of each font only the signs used are embedded. Belongs to one document and one thread.
 */
public final class PdfInk {
    private static final int MISSING = 0x25a1;
    private static final int FALLBACK_SPACE = ' ';

    private final EmbeddedFonts fonts;
    private final SortedSet<Integer> missing = new TreeSet<>();

    public PdfInk(PDDocument pdf) {
        this.fonts = new EmbeddedFonts(pdf);
    }

    /** A face of a bundled family. */
    public record Face(FontFamily family, boolean bold, boolean italic) {}

    /** A piece of text that one font draws; {@code width} for a size of one. */
    public record Run(PDFont font, String text, double width) {}

    /** The bundled face that comes nearest to a font of a PDF, {@code Helvetica-Bold}, {@code ABCDEF+TimesNewRomanPS}. */
    public static Face like(String baseFont) {
        String name = baseFont.replaceFirst("^[A-Z]{6}\\+", "").toLowerCase(Locale.ROOT);
        boolean bold = name.contains("bold") || name.equals("hebo") || name.equals("tibo");
        boolean italic = name.contains("italic") || name.contains("oblique");
        return new Face(family(name), bold, italic);
    }

    private static FontFamily family(String name) {
        if (name.contains("cour") || name.contains("mono") || name.contains("consolas")) {
            return FontFamily.COUSINE;
        }
        if (name.contains("times") || name.startsWith("tiro") || name.contains("minion") || name.contains("garamond")) {
            return FontFamily.TINOS;
        }
        if (name.contains("cambria") || name.contains("georgia")) {
            return FontFamily.CALADEA;
        }
        return name.contains("calibri") || name.contains("myriad") ? FontFamily.CARLITO : FontFamily.ARIMO;
    }

    /** Composed, without signs that have no shape; a tab is a space. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(sign -> {
            if (sign == '\t') {
                clean.append(' ');
            } else if (sign == '\n' || !hasNoShape(sign)) {
                clean.appendCodePoint(sign);
            }
        });
        return clean.toString();
    }

    private static boolean hasNoShape(int sign) {
        int type = Character.getType(sign);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** The pieces that a line is drawn in. What no bundled font has is drawn as a square, and {@link #missing}. */
    public List<Run> runs(String line, Face face) {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        FontFamily drawing = face.family();
        for (int sign : line.codePoints().toArray()) {
            int drawn = drawn(sign, face);
            FontFamily family = having(drawn, face);
            if (family != drawing && !piece.isEmpty()) {
                runs.add(run(piece.toString(), drawing, face));
                piece.setLength(0);
            }
            drawing = family;
            piece.appendCodePoint(drawn);
        }
        if (!piece.isEmpty()) {
            runs.add(run(piece.toString(), drawing, face));
        }
        return runs;
    }

    private int drawn(int sign, Face face) {
        if (isDrawnBy(sign, face)) {
            return sign;
        }
        if (Character.isSpaceChar(sign)) {
            return FALLBACK_SPACE;
        }
        missing.add(sign);
        return MISSING;
    }

    private static boolean isDrawnBy(int sign, Face face) {
        for (FontFamily family : FontFamily.values()) {
            if (Typefaces.of(family, face.bold(), face.italic()).has(sign)) {
                return true;
            }
        }
        return false;
    }

    private static FontFamily having(int sign, Face face) {
        if (!Typefaces.of(face.family(), face.bold(), face.italic()).has(sign)) {
            for (FontFamily family : FontFamily.values()) {
                if (Typefaces.of(family, face.bold(), face.italic()).has(sign)) {
                    return family;
                }
            }
        }
        return face.family();
    }

    private Run run(String text, FontFamily family, Face face) {
        double width = Typefaces.of(family, face.bold(), face.italic()).width(text);
        return new Run(fonts.font(family, face.bold(), face.italic()), text, width);
    }

    /** Of a line in a size of one. */
    public double width(String line, Face face) {
        double width = 0;
        for (int sign : line.codePoints().toArray()) {
            int drawn = isDrawnBy(sign, face) ? sign : Character.isSpaceChar(sign) ? FALLBACK_SPACE : MISSING;
            width += Typefaces.of(having(drawn, face), face.bold(), face.italic())
                    .width(Character.toString(drawn));
        }
        return width;
    }

    /** The height of a line of a size of one. */
    public static double leading(Face face) {
        return face.family().lineFactor();
    }

    /** The signs that no bundled font could draw so far. */
    public SortedSet<Integer> missing() {
        return missing;
    }

    /**
     * The lines that a text takes: broken at its own ends of lines and where a line may end, a word that is longer than a
     * line anywhere.
     *
     * @param width in sizes of the font
     */
    public List<String> lines(String text, Face face, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, face, width, lines);
        }
        return lines;
    }

    private void wrap(String paragraph, Face face, double width, List<String> lines) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(paragraph);
        int begun = 0;
        int fits = 0;
        for (int end = breaks.next(); end >= 0; end = breaks.next()) {
            if (width(paragraph.substring(begun, end).stripTrailing(), face) > width && fits > begun) {
                lines.add(paragraph.substring(begun, fits).stripTrailing());
                begun = fits;
            }
            begun = broken(paragraph, begun, end, face, width, lines);
            fits = end;
        }
        lines.add(paragraph.substring(begun).stripTrailing());
    }

    /** Where the rest of a piece begins that is longer than a line by itself. */
    private int broken(String text, int from, int end, Face face, double width, List<String> lines) {
        int begun = from;
        while (width(text.substring(begun, end).stripTrailing(), face) > width) {
            int cut = begun + Character.charCount(text.codePointAt(begun));
            double used = width(text.substring(begun, cut), face);
            while (cut < end) {
                int next = cut + Character.charCount(text.codePointAt(cut));
                used += width(text.substring(cut, next), face);
                if (used > width) {
                    break;
                }
                cut = next;
            }
            lines.add(text.substring(begun, cut));
            begun = cut;
        }
        return begun;
    }
}
