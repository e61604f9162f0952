package org.bilan.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * An embedded font that remembers the code and width of each character. The engine measures every word several times, and
 * looks every character of it up in the font's tables each time: a sixth of the memory that a report needs.
 */
final class MeasuredFont extends PDFont {
    private final PDType0Font font;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    MeasuredFont(PDType0Font font) {
        super(font.getCOSObject());
        this.font = font;
    }

    /** The bytes that stand for a character, and its width in thousandths of the font's size. */
    private record Glyph(byte[] code, float width) {}

    /** @throws IllegalArgumentException if the font has no such character, as the engine expects */
    private Glyph glyph(int character) {
        return glyphs.computeIfAbsent(character, unknown -> {
            String text = Character.toString(unknown);
            try {
                return new Glyph(font.encode(text), font.getStringWidth(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public float getStringWidth(String text) {
        float width = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            width += glyph(character).width();
            at += Character.charCount(character);
        }
        return width;
    }

    @Override
    protected byte[] encode(int character) {
        return glyph(character).code();
    }

    @Override
    public int readCode(InputStream in) throws IOException {
        return font.readCode(in);
    }

    @Override
    public String toUnicode(int code) {
        return font.toUnicode(code);
    }

    @Override
    public boolean isVertical() {
        return font.isVertical();
    }

    @Override
    public void addToSubset(int character) {
        font.addToSubset(character);
    }

    @Override
    public void subset() throws IOException {
        font.subset();
    }

    @Override
    public boolean willBeSubset() {
        return font.willBeSubset();
    }

    /** Asked for before the constructor is through. */
    @Override
    public String getName() {
        return dict.getNameAsString(COSName.BASE_FONT);
    }

    @Override
    public PDFontDescriptor getFontDescriptor() {
        return font.getFontDescriptor();
    }

    @Override
    public Matrix getFontMatrix() {
        return font.getFontMatrix();
    }

    @Override
    public BoundingBox getBoundingBox() throws IOException {
        return font.getBoundingBox();
    }

    @Override
    public Vector getPositionVector(int code) {
        return font.getPositionVector(code);
    }

    @Override
    public Vector getDisplacement(int code) throws IOException {
        return font.getDisplacement(code);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public float getHeight(int code) throws IOException {
        return font.getHeight(code);
    }

    @Override
    public float getWidth(int code) throws IOException {
        return font.getWidth(code);
    }

    @Override
    public boolean hasExplicitWidth(int code) throws IOException {
        return font.hasExplicitWidth(code);
    }

    @Override
    public float getWidthFromFont(int code) throws IOException {
        return font.getWidthFromFont(code);
    }

    @Override
    protected float getStandard14Width(int code) {
        throw new UnsupportedOperationException("An embedded font");
    }

    @Override
    public boolean isEmbedded() {
        return font.isEmbedded();
    }

    @Override
    public boolean isDamaged() {
        return font.isDamaged();
    }

    @Override
    public float getAverageFontWidth() {
        return font.getAverageFontWidth();
    }
}
