package org.bilan.document.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.bilan.document.pdf.PdfInk;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a field is set, from its default appearance, {@code /Helv 10 Tf 0 g} (ISO 32000-1, 12.7.3.3).
 *
 * @param size in points; 0 where it follows from the room there is
 * @param colour of one, three or four parts
 */
record FieldLook(PdfInk.Face face, float size, float[] colour) {
    private static final float[] BLACK = {0};
    private static final COSName DA = COSName.getPDFName("DA");
    private static final int DEEPEST = 50;

    static FieldLook of(PDAcroForm form, PDTerminalField field, PDAnnotationWidget widget) {
        String appearance = said(form, field, widget);
        Deque<String> operands = new ArrayDeque<>();
        String font = "Helv";
        float size = 0;
        float[] colour = BLACK;
        for (String token : appearance.strip().split("\\s+")) {
            switch (token) {
                case "Tf" -> {
                    size = Math.abs(number(operands.pollLast()));
                    font = String.valueOf(operands.pollLast()).replaceFirst("^/", "");
                    operands.clear();
                }
                case "g", "rg", "k" -> {
                    colour = colour(operands, token);
                    operands.clear();
                }
                default -> operands.addLast(token);
            }
        }
        return new FieldLook(PdfInk.like(baseFont(form, font)), size, colour);
    }

    private static String said(PDAcroForm form, PDTerminalField field, PDAnnotationWidget widget) {
        COSBase own = widget.getCOSObject().getDictionaryObject(DA);
        COSDictionary at = field.getCOSObject();
        for (int depth = 0; own == null && at != null && depth < DEEPEST; depth++) {
            own = at.getDictionaryObject(DA);
            at = at.getCOSDictionary(COSName.PARENT);
        }
        COSBase found = own == null ? form.getCOSObject().getDictionaryObject(DA) : own;
        return found instanceof COSString text ? text.getString() : "";
    }

    private static String baseFont(PDAcroForm form, String name) {
        COSDictionary resources = form.getCOSObject().getCOSDictionary(COSName.DR);
        COSDictionary fonts = resources == null ? null : resources.getCOSDictionary(COSName.FONT);
        COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(COSName.getPDFName(name));
        String base = font == null ? null : font.getNameAsString(COSName.BASE_FONT);
        return base == null ? name : base;
    }

    private static float[] colour(Deque<String> operands, String operator) {
        int parts = operator.equals("g") ? 1 : operator.equals("rg") ? 3 : 4;
        List<String> last = new ArrayList<>(operands);
        if (last.size() < parts) {
            return BLACK;
        }
        float[] colour = new float[parts];
        for (int at = 0; at < parts; at++) {
            colour[at] = Math.max(0, Math.min(1, number(last.get(last.size() - parts + at))));
        }
        return colour;
    }

    private static float number(@Nullable String token) {
        try {
            float number = token == null ? 0 : Float.parseFloat(token);
            return Float.isFinite(number) ? number : 0;
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldLook that
                && face.equals(that.face)
                && size == that.size
                && Arrays.equals(colour, that.colour);
    }

    @Override
    public int hashCode() {
        return face.hashCode() + Arrays.hashCode(colour);
    }
}
