package org.bilan.document.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDListBox;
import org.bilan.document.form.FormField.Choice;
import org.bilan.document.pdf.PdfInk;
import org.bilan.value.TextFold;

/** Chooses from a list by what it stores or by what it shows; several, separated by semicolons, where it takes several. */
final class ChoiceFilling {
    private static final float USUAL = 10;

    private final OpenForm open;
    private final PdfInk ink;
    private final List<FormFlaw> flaws;

    ChoiceFilling(OpenForm open, PdfInk ink, List<FormFlaw> flaws) {
        this.open = open;
        this.ink = ink;
        this.flaws = flaws;
    }

    void fill(PDChoice field, String text) throws IOException {
        List<Choice> choices = FieldNames.choices(field);
        List<Integer> chosen = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> wanted = field.isMultiSelect()
                ? Stream.of(text.split("[;\n]")).map(String::strip).toList()
                : List.of(text);
        for (String one : wanted) {
            Optional<Integer> found = find(choices, one);
            found.ifPresent(chosen::add);
            if (found.isEmpty() && !one.isEmpty()) {
                unknown.add(one);
            }
        }
        boolean typed = field instanceof PDComboBox combo && combo.isEdit() && !unknown.isEmpty();
        if (!unknown.isEmpty() && !typed) {
            flaws.add(FormFlaw.of(
                    FormFlaw.Kind.UNKNOWN_CHOICE, FieldNames.of(field), String.join("; ", unknown), known(choices)));
        }
        store(field, choices, chosen, typed ? text : "");
        for (PDAnnotationWidget widget : field.getWidgets()) {
            draw(field, widget, choices, chosen, typed ? text : "");
        }
    }

    private static void store(PDChoice field, List<Choice> choices, List<Integer> chosen, String typed) {
        var dictionary = field.getCOSObject();
        dictionary.removeItem(COSName.I);
        if (chosen.isEmpty() && typed.isEmpty()) {
            dictionary.removeItem(COSName.V);
        } else if (chosen.size() > 1) {
            COSArray values = new COSArray();
            COSArray places = new COSArray();
            chosen.stream().sorted().forEach(at -> {
                values.add(new COSString(choices.get(at).value()));
                places.add(COSInteger.get(at));
            });
            dictionary.setItem(COSName.V, values);
            dictionary.setItem(COSName.I, places);
        } else {
            String value = chosen.isEmpty() ? typed : choices.get(chosen.get(0)).value();
            dictionary.setItem(COSName.V, new COSString(value));
        }
    }

    private void draw(
            PDChoice field, PDAnnotationWidget widget, List<Choice> choices, List<Integer> chosen, String typed)
            throws IOException {
        FieldLook look = FieldLook.of(open.form(), field, widget);
        FieldDrawing drawing = new FieldDrawing(open.document(), widget, ink, look);
        if (field instanceof PDListBox) {
            float size = look.size() == 0 ? USUAL : look.size();
            int rows = Math.max(1, (int) (drawing.height() / (size * PdfInk.leading(look.face()))));
            int first = chosen.isEmpty() || chosen.get(0) < rows ? 0 : chosen.get(0);
            field.getCOSObject().setInt(COSName.TI, first);
            drawing.options(
                    choices.stream().map(Choice::label).map(PdfInk::clean).toList(), chosen, first, size);
            return;
        }
        String shown = chosen.isEmpty()
                ? typed
                : PdfInk.clean(choices.get(chosen.get(0)).label());
        FieldText set = FieldText.line(shown, ink, look, drawing.width(), drawing.height());
        drawing.text(set, false, field.getQ());
        if (!set.fits()) {
            int over = shown.codePointCount(set.shown(), shown.length());
            flaws.add(FormFlaw.of(
                    FormFlaw.Kind.LINE_OVER,
                    FieldNames.of(field),
                    FieldFilling.excerpt(shown.substring(set.shown())),
                    over));
        }
    }

    /** As it is written, then without regard to case and accents. */
    private static Optional<Integer> find(List<Choice> choices, String wanted) {
        return first(
                        choices,
                        choice ->
                                choice.value().equals(wanted) || choice.label().equals(wanted))
                .or(() -> first(
                        choices,
                        choice -> TextFold.fold(choice.value()).equals(TextFold.fold(wanted))
                                || TextFold.fold(choice.label()).equals(TextFold.fold(wanted))));
    }

    private static Optional<Integer> first(List<Choice> choices, java.util.function.Predicate<Choice> fits) {
        return IntStream.range(0, choices.size())
                .filter(at -> fits.test(choices.get(at)))
                .boxed()
                .findFirst();
    }

    /** The choices for a sentence. */
    static String known(List<Choice> choices) {
        return choices.stream()
                        .map(Choice::label)
                        .filter(label -> !label.isBlank())
                        .limit(12)
                        .collect(Collectors.joining(", "))
                + (choices.size() > 12 ? ", …" : "");
    }
}
