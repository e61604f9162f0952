package org.bilan.document.form;

import java.util.List;
import java.util.Map;

/**
 * What a form.xlsx is like beside a mapping: its fields in their order; the cells that each key of the mapping, and each
 * field, stands for, none for a key that stands for none; what is wrong with the cells that the keys would fill.
 */
public record BookReading(List<FormField> fields, Map<String, List<String>> cells, List<FormFlaw> flaws) {
    public BookReading {
        fields = List.copyOf(fields);
        cells = Map.copyOf(cells);
        flaws = List.copyOf(flaws);
    }
}
