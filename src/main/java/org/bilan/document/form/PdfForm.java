package org.bilan.document.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.bilan.document.form.FilledForm.Removed;
import org.bilan.document.pdf.PdfInk;

/** A form.pdf (AcroForm; ISO 32000-1, 12.7). */
final class PdfForm {
    private PdfForm() {}

    /**
     * The fields that there are, in the order of the form; one for each name.
     *
     * @throws FormRefused if it is no form that can be filled
     */
    static List<FormField> fields(byte[] pdf) {
        return OpenForm.timed(() -> {
            try (OpenForm open = OpenForm.open(pdf)) {
                return List.copyOf(described(open).values());
            }
        });
    }

    /**
     * The fields, and what a filled form does not keep.
     *
     * @throws FormRefused if it is no form that can be filled
     */
    static FormReading read(byte[] pdf) {
        return OpenForm.timed(() -> {
            try (OpenForm open = OpenForm.open(pdf)) {
                List<FormField> fields = List.copyOf(described(open).values());
                return new FormReading(fields, new TreeSet<>(FormCleaning.clean(open)));
            }
        });
    }

    private static Map<String, FormField> described(OpenForm open) throws IOException {
        Map<COSDictionary, Integer> pages = pages(open);
        Map<String, FormField> fields = new LinkedHashMap<>();
        for (PDTerminalField field : open.fields()) {
            String name = FieldNames.of(field);
            String label = Optional.ofNullable(field.getAlternateFieldName()).orElse("");
            int page = field.getWidgets().stream()
                    .map(widget -> pages.getOrDefault(widget.getCOSObject(), 0))
                    .findFirst()
                    .orElse(0);
            int longest = field instanceof PDTextField text ? Math.max(0, text.getMaxLen()) : 0;
            fields.putIfAbsent(
                    name,
                    new FormField(
                            name,
                            PdfInk.clean(label).strip(),
                            FieldNames.kind(field),
                            page,
                            longest,
                            FieldNames.choices(field)));
        }
        return fields;
    }

    private static Map<COSDictionary, Integer> pages(OpenForm open) throws IOException {
        Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
        int number = 0;
        for (PDPage page : open.document().getPages()) {
            number++;
            for (PDAnnotation annotation : page.getAnnotations()) {
                pages.put(annotation.getCOSObject(), number);
            }
        }
        return pages;
    }

    /**
     * The form with these texts in the fields of their names; every other field stays as it is. The same form and texts
     * give the same bytes.
     *
     * @param flat whether the fields become a part of their pages, which nobody changes any more
     * @throws FormRefused if it is no form that can be filled
     */
    static FilledForm fill(byte[] pdf, Map<String, String> texts, boolean flat) {
        return OpenForm.timed(() -> {
            try (OpenForm open = OpenForm.open(pdf)) {
                return filled(open, pdf, new LinkedHashMap<>(texts), flat);
            }
        });
    }

    private static FilledForm filled(OpenForm open, byte[] pdf, Map<String, String> texts, boolean flat)
            throws IOException {
        Set<Removed> removed = new TreeSet<>(FormCleaning.clean(open));
        List<FormFlaw> flaws = new ArrayList<>();
        PdfInk ink = new PdfInk(open.document());
        FieldFilling filling = new FieldFilling(open, ink, flaws);
        Map<String, List<PDTerminalField>> byName = byName(open);
        FieldSearch search = new FieldSearch(byName.keySet());
        Map<String, String> asked = new HashMap<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Optional<String> name = search.find(text.getKey(), flaws);
            name.ifPresent(found -> asked.put(found, text.getValue()));
        }
        boolean redraw = open.form().getCOSObject().getBoolean(COSName.NEED_APPEARANCES, false);
        for (Map.Entry<String, List<PDTerminalField>> fields : byName.entrySet()) {
            for (PDTerminalField field : fields.getValue()) {
                String text = asked.get(fields.getKey());
                if (text != null) {
                    filling.fill(field, text);
                } else if (redraw && isUnseen(field)) {
                    filling.fill(field, field.getValueAsString());
                }
            }
        }
        open.form().getCOSObject().removeItem(COSName.NEED_APPEARANCES);
        if (flat) {
            removed.addAll(Flattening.flatten(open));
        }
        open.document().setDocumentId(number(pdf, texts));
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + (1 << 16));
        open.document().save(out);
        return new FilledForm(out.toByteArray(), flaws.stream().distinct().toList(), new TreeSet<>(removed));
    }

    private static Map<String, List<PDTerminalField>> byName(OpenForm open) {
        Map<String, List<PDTerminalField>> byName = new LinkedHashMap<>();
        open.fields()
                .forEach(field -> byName.computeIfAbsent(FieldNames.of(field), any -> new ArrayList<>())
                        .add(field));
        return byName;
    }

    /** A value that came with the form and that its reader was to draw. */
    private static boolean isUnseen(PDTerminalField field) {
        boolean text = field instanceof PDTextField || field instanceof PDChoice;
        return text
                && !field.getValueAsString().isBlank()
                && field.getWidgets().stream()
                        .map(PDAnnotationWidget::getCOSObject)
                        .anyMatch(one -> !one.containsKey(COSName.AP));
    }

    private static long number(byte[] pdf, Map<String, String> texts) {
        CRC32 sum = new CRC32();
        sum.update(pdf);
        sum.update(texts.toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
