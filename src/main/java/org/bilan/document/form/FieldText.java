package org.bilan.document.form;

import java.util.List;
import org.bilan.document.pdf.PdfInk;

/**
 * A text set in the room that a field has for it.
 *
 * @param size of the font in points
 * @param lines all of them, those that find no room too
 * @param room how many lines there is room for
 * @param shown how many signs of a single line there is room for; that of the line where all of it fits
 */
record FieldText(float size, List<String> lines, int room, int shown) {
    /** A size that follows from the room is none that people cannot read, and none that shouts. */
    static final float SMALLEST = 6;

    private static final float LARGEST = 12;
    private static final float STEP = 0.5f;
    /** What rounding may add up to: no sign stands out for so little. */
    private static final float SLACK = 0.05f;

    FieldText {
        lines = List.copyOf(lines);
    }

    boolean fits() {
        return lines.size() <= room && shown >= lines.get(0).length();
    }

    /** One line. */
    static FieldText line(String text, PdfInk ink, FieldLook look, float width, float height) {
        double unit = ink.width(text, look.face());
        float size = look.size();
        if (size == 0) {
            float tall = (float) (height / PdfInk.leading(look.face()));
            float wide = unit == 0 ? LARGEST : (float) (width / unit);
            size = Math.max(SMALLEST, Math.min(LARGEST, Math.min(tall, wide)));
        }
        int shown = text.length();
        if (unit * size > width + SLACK) {
            shown = 0;
            double used = 0;
            while (shown < text.length()) {
                int next = shown + Character.charCount(text.codePointAt(shown));
                used += ink.width(text.substring(shown, next), look.face()) * size;
                if (used > width) {
                    break;
                }
                shown = next;
            }
        }
        return new FieldText(size, List.of(text), 1, shown);
    }

    /** As many lines as it takes. */
    static FieldText lines(String text, PdfInk ink, FieldLook look, float width, float height) {
        float size = look.size() == 0 ? LARGEST : look.size();
        FieldText set = set(text, ink, look, size, width, height);
        while (look.size() == 0 && !set.fits() && size > SMALLEST) {
            size -= STEP;
            set = set(text, ink, look, size, width, height);
        }
        return set;
    }

    private static FieldText set(String text, PdfInk ink, FieldLook look, float size, float width, float height) {
        List<String> lines = ink.lines(text, look.face(), (width + SLACK) / size);
        int room = Math.max(1, (int) ((height + SLACK) / (size * PdfInk.leading(look.face()))));
        return new FieldText(size, lines, room, lines.get(0).length());
    }
}
