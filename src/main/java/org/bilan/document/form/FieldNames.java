package org.bilan.document.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.bilan.document.form.FormField.Choice;
import org.bilan.document.form.FormField.Kind;
import org.bilan.document.pdf.PdfInk;

/** What the fields of a PDF form are called and what they offer. */
final class FieldNames {
    private static final int PUSHED = 1 << 16;
    private static final String OFF = "Off";

    private FieldNames() {}

    /** The whole name, {@code Organisme.Adresse}. */
    static String of(PDField field) {
        return PdfInk.clean(String.valueOf(field.getFullyQualifiedName()));
    }

    static Kind kind(PDTerminalField field) {
        if (field instanceof PDTextField text) {
            boolean none = text.isPassword() || text.isFileSelect();
            boolean comb = text.isComb() && text.getMaxLen() > 0 && !text.isMultiline();
            return none ? Kind.BUTTON : text.isMultiline() ? Kind.PARAGRAPH : comb ? Kind.COMB : Kind.LINE;
        }
        if (field instanceof PDButton button) {
            return isPushed(button) ? Kind.BUTTON : field instanceof PDRadioButton ? Kind.RADIO : Kind.TICK;
        }
        return field instanceof PDChoice
                ? Kind.CHOICE
                : field instanceof PDSignatureField ? Kind.SIGNATURE : Kind.BUTTON;
    }

    static boolean isPushed(PDButton button) {
        return !(button instanceof PDCheckBox) && (button.getFieldFlags() & PUSHED) != 0;
    }

    static List<Choice> choices(PDTerminalField field) {
        if (field instanceof PDChoice choice) {
            List<String> values = choice.getOptionsExportValues();
            List<String> labels = choice.getOptionsDisplayValues();
            List<Choice> choices = new ArrayList<>();
            for (int at = 0; at < values.size(); at++) {
                choices.add(new Choice(values.get(at), at < labels.size() ? labels.get(at) : values.get(at)));
            }
            return choices;
        }
        return field instanceof PDButton button && !isPushed(button) ? ticks(button) : List.of();
    }

    /** One for each widget, in their order. */
    private static List<Choice> ticks(PDButton button) {
        List<String> exported = button.getExportValues();
        List<Choice> choices = new ArrayList<>();
        for (PDAnnotationWidget widget : button.getWidgets()) {
            int at = choices.size();
            String state = onState(widget);
            String value = at < exported.size() ? exported.get(at) : state;
            String label = Optional.ofNullable(widget.getCOSObject().getString(COSName.TU))
                    .orElse(state);
            choices.add(new Choice(value, label.isBlank() ? value : label));
        }
        return choices;
    }

    static boolean hasOnState(PDAnnotationWidget widget) {
        return !onState(widget).equals(OFF);
    }

    /** What a ticked widget is called; {@code Off} where it has no such look. */
    static String onState(PDAnnotationWidget widget) {
        COSDictionary appearance = widget.getCOSObject().getCOSDictionary(COSName.AP);
        COSDictionary states = appearance == null ? null : appearance.getCOSDictionary(COSName.N);
        return states == null || states instanceof COSStream
                ? OFF
                : states.keySet().stream()
                        .map(COSName::getName)
                        .filter(name -> !name.equalsIgnoreCase(OFF))
                        .findFirst()
                        .orElse(OFF);
    }
}
