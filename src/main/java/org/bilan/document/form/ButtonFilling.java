package org.bilan.document.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.bilan.document.form.FormField.Choice;
import org.bilan.value.TextFold;

/**
 * Ticks a box, or one of several: by what it stores, by its label, or by yes and no. Text that is empty, a dash or a no
 * leaves it unticked.
 */
final class ButtonFilling {
    private static final Set<String> YES =
            Set.of("oui", "yes", "si", "vrai", "true", "verdadero", "x", "✓", "✔", "☑", "1", "on", "wi");
    private static final Set<String> NO =
            Set.of("", "non", "no", "faux", "false", "falso", "0", "off", "—", "–", "-", "☐");

    private final OpenForm open;
    private final List<FormFlaw> flaws;

    ButtonFilling(OpenForm open, List<FormFlaw> flaws) {
        this.open = open;
        this.flaws = flaws;
    }

    void fill(PDButton field, String text) throws IOException {
        List<PDAnnotationWidget> widgets = field.getWidgets();
        for (PDAnnotationWidget widget : widgets) {
            if (!FieldNames.hasOnState(widget)) {
                TickDrawing.draw(open.document(), widget, field instanceof PDRadioButton);
            }
        }
        List<Choice> choices = FieldNames.choices(field);
        Optional<Integer> chosen = chosen(field, choices, text);
        if (chosen.isEmpty() && !NO.contains(TextFold.fold(text))) {
            flaws.add(FormFlaw.of(
                    FormFlaw.Kind.UNKNOWN_CHOICE, FieldNames.of(field), text, ChoiceFilling.known(choices)));
        }
        String on = chosen.map(at -> FieldNames.onState(widgets.get(at))).orElse("Off");
        field.getCOSObject().setName(COSName.V, on);
        for (int at = 0; at < widgets.size(); at++) {
            PDAnnotationWidget widget = widgets.get(at);
            boolean ticked = chosen.isPresent() && FieldNames.onState(widget).equals(on);
            widget.setAppearanceState(ticked ? on : "Off");
            putStatesInside(widget);
        }
    }

    /** Some programs (those made with Poppler) draw nothing where the looks of a box are an object of their own. */
    private static void putStatesInside(PDAnnotationWidget widget) {
        COSDictionary appearance = widget.getCOSObject().getCOSDictionary(COSName.AP);
        COSDictionary states = appearance == null ? null : appearance.getCOSDictionary(COSName.N);
        if (states != null && !(states instanceof COSStream)) {
            states.setDirect(true);
            appearance.setItem(COSName.N, states);
        }
    }

    private static Optional<Integer> chosen(PDButton field, List<Choice> choices, String text) {
        String folded = TextFold.fold(text);
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < choices.size(); at++) {
            Choice one = choices.get(at);
            if (one.value().equals(text)) {
                return Optional.of(at);
            }
            if (!folded.isEmpty()
                    && (TextFold.fold(one.value()).equals(folded)
                            || TextFold.fold(one.label()).equals(folded))) {
                found.add(at);
            }
        }
        if (!found.isEmpty()) {
            return Optional.of(found.get(0));
        }
        boolean single = !(field instanceof PDRadioButton)
                && choices.stream().map(Choice::value).distinct().count() == 1;
        return single && YES.contains(folded) ? Optional.of(0) : Optional.empty();
    }
}
