package org.bilan.document.form;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** The ticked and the unticked look of a box that came without them. */
final class TickDrawing {
    private static final String ON = "Yes";

    private TickDrawing() {}

    static void draw(PDDocument document, PDAnnotationWidget widget, boolean round) throws IOException {
        PDRectangle place = widget.getRectangle();
        PDRectangle box = new PDRectangle(Math.max(1, place.getWidth()), Math.max(1, place.getHeight()));
        COSDictionary states = new COSDictionary();
        states.setItem(COSName.getPDFName(ON), look(document, box, true, round));
        states.setItem(COSName.Off, look(document, box, false, round));
        COSDictionary appearance = new COSDictionary();
        appearance.setItem(COSName.N, states);
        widget.getCOSObject().setItem(COSName.AP, appearance);
    }

    private static PDAppearanceStream look(PDDocument document, PDRectangle box, boolean on, boolean round)
            throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(box);
        stream.setResources(new PDResources());
        float side = Math.min(box.getWidth(), box.getHeight());
        float x = (box.getWidth() - side) / 2;
        float y = (box.getHeight() - side) / 2;
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            content.setLineWidth(side / 14);
            content.addRect(x + side / 14, y + side / 14, side * 6 / 7, side * 6 / 7);
            content.stroke();
            if (on && round) {
                content.addRect(x + side / 3, y + side / 3, side / 3, side / 3);
                content.fill();
            } else if (on) {
                content.setLineWidth(side / 8);
                content.moveTo(x + side * 0.22f, y + side * 0.5f);
                content.lineTo(x + side * 0.42f, y + side * 0.28f);
                content.lineTo(x + side * 0.78f, y + side * 0.74f);
                content.stroke();
            }
        }
        return stream;
    }
}
