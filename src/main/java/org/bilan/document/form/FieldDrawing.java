package org.bilan.document.form;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.bilan.document.pdf.PdfInk;

/**
 * The appearance of one widget: its ground and border as it describes them, and the text inside (ISO 32000-1, 12.5.5 and
 * 12.7.3.3). A turned widget has its text turned.
 */
final class FieldDrawing {
    private static final COSName TURN = COSName.getPDFName("R");
    private static final COSName GROUND = COSName.getPDFName("BG");
    private static final COSName BORDER = COSName.getPDFName("BC");
    private static final COSName BORDER_STYLE = COSName.BS;
    private static final COSName CHARACTERISTICS = COSName.getPDFName("MK");
    private static final double CAPITAL = 0.7;
    private static final double ASCENT = 0.905;

    private final PDDocument document;
    private final PDAnnotationWidget widget;
    private final PdfInk ink;
    private final FieldLook look;
    private final PDRectangle box;
    private final float border;

    FieldDrawing(PDDocument document, PDAnnotationWidget widget, PdfInk ink, FieldLook look) {
        this.document = document;
        this.widget = widget;
        this.ink = ink;
        this.look = look;
        this.box = turnedBox(widget);
        this.border = border(widget);
    }

    /** In points, between the borders and the space that keeps the text off them. */
    float width() {
        return Math.max(1, box.getWidth() - 2 * inset());
    }

    float height() {
        return Math.max(1, box.getHeight() - 2 * Math.max(1, border));
    }

    float boxWidth() {
        return box.getWidth();
    }

    private float inset() {
        return 2 * Math.max(1, border);
    }

    /**
     * Draws a text.
     *
     * @param quadding 0 left, 1 centred, 2 right
     */
    void text(FieldText text, boolean paragraph, int quadding) throws IOException {
        draw(content -> {
            double leading = text.size() * PdfInk.leading(look.face());
            double y = paragraph ? box.getHeight() - inset() - text.size() * ASCENT : middle(text.size());
            for (String line : text.lines().subList(0, Math.min(text.lines().size(), text.room() + 1))) {
                double free = width() - ink.width(line, look.face()) * text.size();
                double x = inset() + (quadding == 1 ? free / 2 : quadding == 2 ? free : 0);
                line(content, line, text.size(), (float) Math.max(x, free < 0 ? inset() : x), (float) y);
                y -= leading;
            }
        });
    }

    /** Draws each sign in a box of its own. */
    void comb(String text, float size, int cells) throws IOException {
        draw(content -> {
            float cell = box.getWidth() / cells;
            int at = 0;
            for (int sign : text.codePoints().toArray()) {
                String one = Character.toString(sign);
                double free = cell - ink.width(one, look.face()) * size;
                line(content, one, size, (float) (at * cell + free / 2), (float) middle(size));
                at++;
            }
        });
    }

    /** Draws the options of a list from one on, those chosen on a darker ground. */
    void options(List<String> options, List<Integer> chosen, int first, float size) throws IOException {
        draw(content -> {
            float leading = (float) (size * PdfInk.leading(look.face()));
            float top = box.getHeight() - Math.max(1, border);
            for (int at = first; at < options.size() && top > 0; at++, top -= leading) {
                if (chosen.contains(at)) {
                    content.setNonStrokingColor(0.6f, 0.75f, 0.85f);
                    content.addRect(border, top - leading, box.getWidth() - 2 * border, leading);
                    content.fill();
                }
                line(content, options.get(at), size, inset(), top - (float) (size * ASCENT));
            }
        });
    }

    private double middle(float size) {
        return (box.getHeight() - size * CAPITAL) / 2;
    }

    /** What is written between the marks of a field's text. */
    private interface Writing {
        void into(PDPageContentStream content) throws IOException;
    }

    private void draw(Writing writing) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(box);
        stream.setResources(new PDResources());
        int turn = turn(widget);
        if (turn != 0) {
            stream.setMatrix(AffineTransform.getRotateInstance(Math.toRadians(turn)));
        }
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            frame(content);
            content.beginMarkedContent(COSName.TX);
            content.saveGraphicsState();
            float keep = Math.max(1, border);
            content.addRect(keep, keep, box.getWidth() - 2 * keep, box.getHeight() - 2 * keep);
            content.clip();
            writing.into(content);
            content.restoreGraphicsState();
            content.endMarkedContent();
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        widget.setAppearance(appearance);
    }

    private void line(PDPageContentStream content, String line, float size, float x, float y) throws IOException {
        content.beginText();
        colour(content, look.colour(), true);
        content.newLineAtOffset(x, y);
        for (PdfInk.Run run : ink.runs(line, look.face())) {
            content.setFont(run.font(), size);
            content.showText(run.text());
        }
        content.endText();
    }

    private void frame(PDPageContentStream content) throws IOException {
        COSDictionary characteristics = widget.getCOSObject().getCOSDictionary(CHARACTERISTICS);
        if (characteristics == null) {
            return;
        }
        float[] ground = parts(characteristics.getCOSArray(GROUND));
        if (ground.length > 0) {
            colour(content, ground, true);
            content.addRect(0, 0, box.getWidth(), box.getHeight());
            content.fill();
        }
        float[] line = parts(characteristics.getCOSArray(BORDER));
        if (line.length > 0 && border > 0) {
            colour(content, line, false);
            content.setLineWidth(border);
            if (isUnderline()) {
                content.moveTo(0, border / 2);
                content.lineTo(box.getWidth(), border / 2);
            } else {
                content.addRect(border / 2, border / 2, box.getWidth() - border, box.getHeight() - border);
            }
            content.stroke();
        }
    }

    private boolean isUnderline() {
        COSDictionary style = widget.getCOSObject().getCOSDictionary(BORDER_STYLE);
        return style != null && "U".equals(style.getNameAsString(COSName.S));
    }

    private static void colour(PDPageContentStream content, float[] parts, boolean fills) throws IOException {
        if (parts.length == 1 && fills) {
            content.setNonStrokingColor(parts[0]);
        } else if (parts.length == 1) {
            content.setStrokingColor(parts[0]);
        } else if (parts.length == 3 && fills) {
            content.setNonStrokingColor(parts[0], parts[1], parts[2]);
        } else if (parts.length == 3) {
            content.setStrokingColor(parts[0], parts[1], parts[2]);
        } else if (fills) {
            content.setNonStrokingColor(parts[0], parts[1], parts[2], parts[3]);
        } else {
            content.setStrokingColor(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    /** Empty for a colour of no parts, which is none, and for what is no colour. */
    private static float[] parts(@org.jspecify.annotations.Nullable COSArray array) {
        if (array == null || array.size() != 1 && array.size() != 3 && array.size() != 4) {
            return new float[0];
        }
        float[] parts = array.toFloatArray();
        for (int at = 0; at < parts.length; at++) {
            parts[at] = Math.max(0, Math.min(1, parts[at]));
        }
        return parts;
    }

    /** A border is one point wide where the widget does not say, and there where it has a colour. */
    private static float border(PDAnnotationWidget widget) {
        COSDictionary characteristics = widget.getCOSObject().getCOSDictionary(CHARACTERISTICS);
        COSDictionary style = widget.getCOSObject().getCOSDictionary(BORDER_STYLE);
        boolean drawn = characteristics != null && parts(characteristics.getCOSArray(BORDER)).length > 0;
        float width = style == null ? 1 : style.getFloat(COSName.W, 1);
        return drawn ? Math.max(0, Math.min(10, width)) : 0;
    }

    static int turn(PDAnnotationWidget widget) {
        COSDictionary characteristics = widget.getCOSObject().getCOSDictionary(CHARACTERISTICS);
        return characteristics == null ? 0 : Math.floorMod(characteristics.getInt(TURN, 0), 360) / 90 * 90;
    }

    private static PDRectangle turnedBox(PDAnnotationWidget widget) {
        PDRectangle place = widget.getRectangle();
        float width = place == null ? 1 : Math.max(1, Math.abs(place.getWidth()));
        float height = place == null ? 1 : Math.max(1, Math.abs(place.getHeight()));
        return turn(widget) % 180 == 0 ? new PDRectangle(width, height) : new PDRectangle(height, width);
    }
}
