package org.bilan.document.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a form.xlsx that people are meant to fill: those that have a name, and empty ones that look like fields
 * beside or under a label. Cells below each other under one heading are one field, a range for the items of a list.
 */
final class BookFields {
    /** More of them nobody goes through. */
    private static final int MOST = 400;

    private static final int LONGEST_LABEL = 120;

    private final BookForm form;
    private final Map<CellAddress, String> named = new LinkedHashMap<>();
    private final List<FormField> found = new ArrayList<>();

    private BookFields(BookForm form) {
        this.form = form;
        form.sheets().names().forEach((name, cells) -> {
            if (cells.size() == 1) {
                named.put(cells.get(0), name);
            }
        });
    }

    /** @throws FormRefused if it is no workbook that can be filled */
    static BookReading read(byte[] xlsx, Collection<String> keys) {
        BookForm form = new BookForm(xlsx);
        List<FormField> fields = new BookFields(form).all();
        Set<String> asked = new HashSet<>(keys);
        fields.forEach(field -> asked.add(field.name()));
        return new BookReading(fields, BookForm.cells(xlsx, asked), BookForm.check(xlsx, keys));
    }

    private List<FormField> all() {
        form.sheets().visible().forEach((name, part) -> {
            FieldCells cells = new FieldCells(form, name);
            cells.fields(named.keySet()).forEach(range -> add(cells, range));
        });
        return found;
    }

    private void add(FieldCells cells, List<CellAddress> range) {
        if (found.size() == MOST) {
            return;
        }
        CellAddress first = range.get(0);
        CellAddress last = range.get(range.size() - 1);
        String label = cells.label(first);
        String name = range.size() == 1 ? named.getOrDefault(first, first.plain()) : first.plain() + ":" + last.cell();
        List<FormField.Choice> choices = form.choices(first).stream()
                .map(one -> new FormField.Choice(one, one))
                .toList();
        FormField.Kind kind = range.size() > 1
                ? FormField.Kind.CELLS
                : choices.isEmpty() ? FormField.Kind.CELL : FormField.Kind.CHOICE;
        String shown = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) + "…" : label;
        found.add(new FormField(name, shown, kind, 0, 0, choices));
    }
}
