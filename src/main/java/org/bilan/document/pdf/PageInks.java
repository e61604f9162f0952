package org.bilan.document.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.bilan.document.page.PageInk;
import org.bilan.document.page.ShapeLook;
import org.bilan.document.page.Typefaces;
import org.bilan.document.page.WebPage;

/**
 * Draws what lies behind the pages of a PDF once they are laid out, before all their content and marked as an artifact
 * (ISO 32000-1, 14.8.2.2): no reader takes it for text.
 */
final class PageInks {
    /** How far the handles of four curves reach that make a circle. */
    private static final double CURVE = 0.5523;

    /** Of capitals and digits, for a size of one. */
    private static final double LETTER_HEIGHT = 0.66;

    private final Map<String, PageInk.Marked> inks;
    private final Map<String, byte[]> media;
    private final EmbeddedFonts fonts;
    private final Map<Integer, SortedMap<Integer, PageInk>> pages = new TreeMap<>();
    private final Map<String, PDImageXObject> images = new HashMap<>();

    PageInks(WebPage page, EmbeddedFonts fonts) {
        this.inks = page.inks();
        this.media = page.media();
        this.fonts = fonts;
    }

    /** {@code mark} is how far down a page, counted from 0, the mark of an ink stands, in points. */
    void note(int page, String name, double mark) {
        PageInk.Marked marked = inks.get(name);
        if (marked != null) {
            PageInk ink = marked.belowMark() ? marked.ink().lower(mark) : marked.ink();
            pages.computeIfAbsent(page, any -> new TreeMap<>()).put(Integer.valueOf(name), ink);
        }
    }

    void draw(PDDocument pdf) throws IOException {
        for (Map.Entry<Integer, SortedMap<Integer, PageInk>> one : pages.entrySet()) {
            PDPage page = pdf.getPage(one.getKey());
            try (PDPageContentStream pen = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, true)) {
                COSDictionary kind = new COSDictionary();
                kind.setItem(COSName.TYPE, COSName.getPDFName("Pagination"));
                kind.setItem(COSName.SUBTYPE, COSName.getPDFName("Watermark"));
                pen.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(kind));
                for (PageInk ink : one.getValue().values()) {
                    pen.saveGraphicsState();
                    draw(ink, pdf, pen, page.getMediaBox().getHeight());
                    pen.restoreGraphicsState();
                }
                pen.endMarkedContent();
            }
        }
    }

    private void draw(PageInk ink, PDDocument pdf, PDPageContentStream pen, double height) throws IOException {
        if (ink instanceof PageInk.Letters letters) {
            drawLetters(letters, pen, height);
        } else if (ink instanceof PageInk.Image image) {
            drawImage(image, pdf, pen, height);
        } else if (ink instanceof PageInk.Box box) {
            drawBox(box, pen, height);
        } else if (ink instanceof PageInk.Line line) {
            PageInk.Frame frame = line.frame();
            stroke(line.edge(), pen);
            pen.moveTo((float) frame.left(), (float) (height - frame.top()));
            pen.lineTo((float) (frame.left() + frame.width()), (float) (height - frame.top() - frame.height()));
            pen.stroke();
        }
    }

    private void drawLetters(PageInk.Letters letters, PDPageContentStream pen, double height) throws IOException {
        Typefaces.Typeface face = Typefaces.of(letters.family(), letters.bold(), letters.italic());
        StringBuilder known = new StringBuilder();
        letters.text().codePoints().filter(face::has).forEach(known::appendCodePoint);
        double natural = face.width(known.toString());
        if (natural <= 0) {
            return;
        }
        PageInk.Frame frame = letters.frame();
        double across = frame.width() / natural;
        double down = Math.min(frame.height() / LETTER_HEIGHT, across * 1.6);
        PDFont font = fonts.font(letters.family(), letters.bold(), letters.italic());
        Matrix place = Matrix.getTranslateInstance(
                (float) (frame.left() + frame.width() / 2), (float) (height - frame.top() - frame.height() / 2));
        place.rotate(Math.toRadians(-letters.turn()));
        place.scale((float) across, (float) down);
        place.translate((float) (-natural / 2), (float) (-LETTER_HEIGHT / 2));
        pen.setNonStrokingColor(Color.decode(letters.colour()));
        pen.beginText();
        pen.setFont(font, 1);
        pen.setTextMatrix(place);
        pen.showText(known.toString());
        pen.endText();
    }

    private void drawImage(PageInk.Image image, PDDocument pdf, PDPageContentStream pen, double height)
            throws IOException {
        byte[] bytes = media.get(image.address());
        if (bytes == null) {
            return;
        }
        PDImageXObject drawn = images.get(image.address());
        if (drawn == null) {
            drawn = PDImageXObject.createFromByteArray(pdf, bytes, image.address());
            images.put(image.address(), drawn);
        }
        if (image.strength() < 1) {
            PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
            pale.setNonStrokingAlphaConstant((float) image.strength());
            pen.setGraphicsStateParameters(pale);
        }
        PageInk.Frame frame = image.frame();
        pen.drawImage(
                drawn,
                (float) frame.left(),
                (float) (height - frame.top() - frame.height()),
                (float) frame.width(),
                (float) frame.height());
    }

    private static void drawBox(PageInk.Box box, PDPageContentStream pen, double height) throws IOException {
        PageInk.Frame frame = box.frame();
        if (box.fill() != null) {
            pen.setNonStrokingColor(Color.decode(box.fill()));
            outline(box, frame, pen, height);
            pen.fill();
        }
        if (box.edge() != null) {
            stroke(box.edge(), pen);
            outline(box, frame, pen, height);
            pen.stroke();
            if (box.edge().style().equals("double")) {
                double within = box.edge().width() * 2 / 3;
                PageInk.Frame inner = new PageInk.Frame(
                        frame.left() + within,
                        frame.top() + within,
                        frame.width() - 2 * within,
                        frame.height() - 2 * within);
                outline(box, inner, pen, height);
                pen.stroke();
            }
        }
    }

    private static void outline(PageInk.Box box, PageInk.Frame frame, PDPageContentStream pen, double height)
            throws IOException {
        float x = (float) frame.left();
        float y = (float) (height - frame.top() - frame.height());
        float w = (float) frame.width();
        float h = (float) frame.height();
        if (!box.round()) {
            pen.addRect(x, y, w, h);
            return;
        }
        float dx = (float) (w / 2 * CURVE);
        float dy = (float) (h / 2 * CURVE);
        float cx = x + w / 2;
        float cy = y + h / 2;
        pen.moveTo(x, cy);
        pen.curveTo(x, cy + dy, cx - dx, y + h, cx, y + h);
        pen.curveTo(cx + dx, y + h, x + w, cy + dy, x + w, cy);
        pen.curveTo(x + w, cy - dy, cx + dx, y, cx, y);
        pen.curveTo(cx - dx, y, x, cy - dy, x, cy);
        pen.closePath();
    }

    private static void stroke(ShapeLook.Edge edge, PDPageContentStream pen) throws IOException {
        boolean twice = edge.style().equals("double");
        float width = (float) (twice ? edge.width() / 3 : edge.width());
        pen.setLineWidth(width);
        pen.setStrokingColor(Color.decode(edge.colour()));
        switch (edge.style()) {
            case "dashed" -> pen.setLineDashPattern(new float[] {3 * width, 2 * width}, 0);
            case "dotted" -> pen.setLineDashPattern(new float[] {width, width}, 0);
            default -> {}
        }
    }
}
