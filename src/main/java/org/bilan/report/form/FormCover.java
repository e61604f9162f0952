package org.bilan.report.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.document.form.BookReading;
import org.bilan.document.form.FieldSearch;
import org.bilan.document.form.FormField;
import org.bilan.document.form.FormFlaw;
import org.bilan.funding.ProfileForm;

/**
 * Which key of a mapping fills which field of a form.
 *
 * @param keys by the whole names of the fields that are filled
 * @param unmapped names of fields that take a text and that no key names, in the order of the form
 * @param flaws keys that lead to no field, or to several
 */
public record FormCover(Map<String, String> keys, List<String> unmapped, List<FormFlaw> flaws) {
    /** Of a workbook: a key fills the field one of whose cells it stands for. */
    public static FormCover of(ProfileForm form, BookReading book) {
        Map<String, String> byCell = new HashMap<>();
        form.fields()
                .keySet()
                .forEach(key ->
                        book.cells().getOrDefault(key, List.of()).forEach(cell -> byCell.putIfAbsent(cell, key)));
        Map<String, String> keys = new LinkedHashMap<>();
        List<String> unmapped = new ArrayList<>();
        for (FormField field : book.fields()) {
            book.cells().getOrDefault(field.name(), List.of()).stream()
                    .filter(byCell::containsKey)
                    .findFirst()
                    .ifPresentOrElse(
                            cell -> keys.put(field.name(), byCell.get(cell)), () -> unmapped.add(field.name()));
        }
        return new FormCover(keys, List.copyOf(unmapped), book.flaws());
    }

    public static FormCover of(ProfileForm form, Collection<FormField> fields) {
        List<String> names = fields.stream().map(FormField::name).toList();
        FormMapping.Places places = FormPlaces.ofFields(names);
        FieldSearch search = new FieldSearch(names);
        Map<String, String> keys = new LinkedHashMap<>();
        List<FormFlaw> flaws = new ArrayList<>();
        for (String key : form.fields().keySet()) {
            for (String place : places.of(key)) {
                search.find(place, flaws).ifPresent(name -> keys.put(name, key));
            }
        }
        List<String> unmapped = fields.stream()
                .filter(field -> field.kind().takesText() && !keys.containsKey(field.name()))
                .map(FormField::name)
                .toList();
        return new FormCover(keys, unmapped, flaws);
    }
}
