package org.bilan.document.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.bilan.document.pdf.PdfInk;

/** Puts a text into one field of a form, with the appearance of each of its widgets. */
final class FieldFilling {
    private static final int RICH = 1 << 25;

    private final OpenForm open;
    private final PdfInk ink;
    private final List<FormFlaw> flaws;

    FieldFilling(OpenForm open, PdfInk ink, List<FormFlaw> flaws) {
        this.open = open;
        this.ink = ink;
        this.flaws = flaws;
    }

    void fill(PDTerminalField field, String text) throws IOException {
        int before = ink.missing().size();
        if (field instanceof PDTextField line && !line.isPassword() && !line.isFileSelect()) {
            text(line, PdfInk.clean(text));
        } else if (field instanceof PDChoice choice) {
            new ChoiceFilling(open, ink, flaws).fill(choice, PdfInk.clean(text).strip());
        } else if (field instanceof PDButton button && !FieldNames.isPushed(button)) {
            new ButtonFilling(open, flaws).fill(button, PdfInk.clean(text).strip());
        } else {
            flaws.add(FormFlaw.of(FormFlaw.Kind.NOT_FILLABLE, FieldNames.of(field)));
        }
        if (ink.missing().size() > before) {
            String signs = ink.missing().stream().map(Character::toString).collect(Collectors.joining(" "));
            flaws.add(FormFlaw.of(FormFlaw.Kind.NO_GLYPH, FieldNames.of(field), signs));
        }
    }

    private void text(PDTextField field, String typed) throws IOException {
        String text =
                field.isMultiline() ? typed.stripTrailing() : typed.strip().replaceAll("\\s*\n\\s*", " ");
        String kept = shortened(field, text);
        COSDictionary dictionary = field.getCOSObject();
        dictionary.removeItem(COSName.getPDFName("RV"));
        dictionary.setInt(COSName.FF, field.getFieldFlags() & ~RICH);
        dictionary.setItem(COSName.V, new COSString(kept));
        List<FieldText> narrow = new ArrayList<>();
        for (PDAnnotationWidget widget : field.getWidgets()) {
            FieldText set = draw(field, widget, kept);
            if (!set.fits()) {
                narrow.add(set);
            }
        }
        narrow.stream()
                .min((one, other) ->
                        Integer.compare(one.room() * 100 + one.shown(), other.room() * 100 + other.shown()))
                .ifPresent(set -> over(field, set));
    }

    /** What a field takes no more than is cut: a longer value would make it invalid. */
    private String shortened(PDTextField field, String text) {
        int most = field.getMaxLen();
        int length = text.codePointCount(0, text.length());
        if (most <= 0 || length <= most) {
            return text;
        }
        int cut = text.offsetByCodePoints(0, most);
        flaws.add(FormFlaw.of(
                FormFlaw.Kind.TOO_LONG, FieldNames.of(field), excerpt(text.substring(cut)), length - most, most));
        return text.substring(0, cut);
    }

    private FieldText draw(PDTextField field, PDAnnotationWidget widget, String text) throws IOException {
        FieldLook look = FieldLook.of(open.form(), field, widget);
        FieldDrawing drawing = new FieldDrawing(open.document(), widget, ink, look);
        if (field.isComb() && field.getMaxLen() > 0 && !field.isMultiline()) {
            String widest = text.codePoints()
                    .mapToObj(Character::toString)
                    .max((one, other) -> Double.compare(ink.width(one, look.face()), ink.width(other, look.face())))
                    .orElse("");
            float cell = drawing.boxWidth() / field.getMaxLen();
            FieldText sized = FieldText.line(widest, ink, look, cell, drawing.height());
            drawing.comb(text, sized.size(), field.getMaxLen());
            return new FieldText(sized.size(), List.of(text), 1, text.length());
        }
        FieldText set = field.isMultiline()
                ? FieldText.lines(text, ink, look, drawing.width(), drawing.height())
                : FieldText.line(text, ink, look, drawing.width(), drawing.height());
        drawing.text(set, field.isMultiline(), field.getQ());
        return set;
    }

    private void over(PDTextField field, FieldText set) {
        if (!field.isMultiline()) {
            String line = set.lines().get(0);
            int over = line.codePointCount(set.shown(), line.length());
            String words = line.substring(line.lastIndexOf(' ', Math.max(0, set.shown() - 1)) + 1);
            flaws.add(FormFlaw.of(FormFlaw.Kind.LINE_OVER, FieldNames.of(field), excerpt(words), over));
            return;
        }
        List<String> rest = set.lines().subList(set.room(), set.lines().size());
        String said = rest.stream().filter(line -> !line.isBlank()).collect(Collectors.joining(" "));
        int characters = rest.stream()
                .mapToInt(line -> line.codePointCount(0, line.length()))
                .sum();
        flaws.add(FormFlaw.of(
                FormFlaw.Kind.LINES_OVER, FieldNames.of(field), rest.size(), excerpt(said), characters, set.room()));
    }

    /** The beginning of what does not fit, enough to find it in the text. */
    static String excerpt(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 58)).strip() + "…";
    }
}
