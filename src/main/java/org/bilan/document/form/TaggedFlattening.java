package org.bilan.document.form;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Makes the fields of a tagged form a part of their pages, each drawn inside the tag that its field had (ISO 32000-1,
 * 14.7.4): what was a field to a reader of the page is a paragraph, what was a box to tick a figure that says whether it
 * is ticked.
 */
final class TaggedFlattening {
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName STRUCT_PARENT = COSName.STRUCT_PARENT;
    private static final Set<String> WHOLE =
            Set.of("Document", "Part", "Art", "Sect", "Div", "NonStruct", "TD", "LBody");

    private final PDDocument document;
    private final ParentTree parents;
    private boolean complete = true;

    private TaggedFlattening(PDDocument document, COSDictionary root) {
        this.document = document;
        this.parents = new ParentTree(root);
    }

    /** Whether each of the fields had a tag to be drawn in. */
    static boolean flatten(PDDocument document, List<PDTerminalField> fields) throws IOException {
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        TaggedFlattening flattening = new TaggedFlattening(document, root);
        for (PDPage page : document.getPages()) {
            for (PDAnnotation widget : List.copyOf(page.getAnnotations())) {
                for (PDTerminalField field : fields) {
                    if (field.getWidgets().stream().anyMatch(one -> one.getCOSObject() == widget.getCOSObject())) {
                        flattening.draw(page, widget, field);
                    }
                }
            }
        }
        return flattening.complete;
    }

    private void draw(PDPage page, PDAnnotation widget, PDTerminalField field) throws IOException {
        int number = widget.getCOSObject().getInt(STRUCT_PARENT, -1);
        @Nullable COSDictionary tag = number < 0 ? null : parents.element(number);
        PDAppearanceStream look = widget.getNormalAppearanceStream();
        boolean seen = look != null && !widget.isHidden() && !widget.isNoView() && look.getBBox() != null;
        if (tag == null) {
            complete &= !seen;
        } else {
            int mark = seen ? parents.mark(page, tag) : -1;
            replace(tag, widget.getCOSObject(), page, mark);
            rename(tag, field, widget);
            parents.remove(number);
            if (seen) {
                draw(page, widget, look, tag.getNameAsString(COSName.S), mark);
            }
            List<PDAnnotation> left = page.getAnnotations();
            left.removeIf(one -> one.getCOSObject() == widget.getCOSObject());
            page.setAnnotations(left);
        }
    }

    private void draw(PDPage page, PDAnnotation widget, PDAppearanceStream look, String tag, int mark)
            throws IOException {
        try (PDPageContentStream to = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            to.beginMarkedContent(COSName.getPDFName(tag), mark);
            to.saveGraphicsState();
            to.transform(matrix(widget.getRectangle(), look));
            to.drawForm(look);
            to.restoreGraphicsState();
            to.endMarkedContent();
        }
    }

    /** From the appearance's box to the widget's (ISO 32000-1, 12.5.5, algorithm 8.1). */
    private static Matrix matrix(PDRectangle place, PDAppearanceStream look) {
        var box = look.getBBox().transform(look.getMatrix()).getBounds2D();
        Matrix matrix = Matrix.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
        if (box.getWidth() > 0 && box.getHeight() > 0) {
            matrix.concatenate(Matrix.getScaleInstance(
                    (float) (place.getWidth() / box.getWidth()), (float) (place.getHeight() / box.getHeight())));
        }
        matrix.concatenate(Matrix.getTranslateInstance((float) -box.getX(), (float) -box.getY()));
        return matrix;
    }

    /** Puts the marked content in the place of the reference to the widget. */
    private static void replace(COSDictionary tag, COSDictionary widget, PDPage page, int mark) {
        COSArray kids = new COSArray();
        COSBase before = tag.getDictionaryObject(COSName.K);
        COSArray all = before instanceof COSArray array ? array : new COSArray();
        if (before instanceof COSDictionary) {
            all.add(before);
        }
        for (int at = 0; at < all.size(); at++) {
            COSBase kid = all.getObject(at);
            boolean own = kid instanceof COSDictionary one
                    && OBJR.equals(one.getCOSName(COSName.TYPE))
                    && one.getCOSDictionary(COSName.OBJ) == widget;
            if (!own) {
                kids.add(all.get(at));
            } else if (mark >= 0) {
                COSDictionary content = new COSDictionary();
                content.setName(COSName.TYPE, "MCR");
                content.setItem(COSName.PG, page);
                content.setItem(COSName.MCID, COSInteger.get(mark));
                kids.add(content);
            }
        }
        tag.setItem(COSName.K, kids);
    }

    private static void rename(COSDictionary tag, PDTerminalField field, PDAnnotation widget) {
        if (!"Form".equals(tag.getNameAsString(COSName.S))) {
            return;
        }
        if (field instanceof PDButton) {
            String state = widget.getCOSObject().getNameAsString(COSName.AS);
            boolean on = state != null && !state.equals("Off");
            String label = field.getAlternateFieldName() == null ? FieldNames.of(field) : field.getAlternateFieldName();
            tag.setName(COSName.S, "Figure");
            tag.setString(COSName.ALT, label + (on ? " ☑" : " ☐"));
            return;
        }
        COSDictionary above = tag.getCOSDictionary(COSName.P);
        String around = above == null ? null : above.getNameAsString(COSName.S);
        tag.setName(COSName.S, around == null || WHOLE.contains(around) ? "P" : "Span");
    }
}
