package org.bilan.report.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bilan.document.form.FieldSearch;
import org.bilan.document.form.FormDesk;
import org.bilan.funding.ProfileForm;

/** Where the keys of a mapping lead to in a form: fields of a PDF by their names, cells of a workbook by their addresses. */
final class FormPlaces {
    private FormPlaces() {}

    /** {@code Poste {n}} stands for {@code Poste 1}, {@code Poste 2} and so on, as far as the form has them. */
    static FormMapping.Places ofFields(Collection<String> names) {
        FieldSearch search = new FieldSearch(names);
        return new FormMapping.Places() {
            @Override
            public List<String> of(String key) {
                List<String> found = new ArrayList<>();
                String next = key.replace(ProfileForm.RANK, "1");
                while (repeats(key) && search.find(next, new ArrayList<>()).isPresent()) {
                    found.add(next);
                    next = key.replace(ProfileForm.RANK, Integer.toString(found.size() + 1));
                }
                return found.isEmpty() ? List.of(next) : found;
            }

            @Override
            public boolean repeats(String key) {
                return key.contains(ProfileForm.RANK);
            }
        };
    }

    /** A range, {@code Budget!B8:B20}, stands for its cells. */
    static FormMapping.Places ofCells(byte[] xlsx, Collection<String> keys) {
        Map<String, List<String>> cells = FormDesk.usual().book(xlsx, keys).cells();
        return new FormMapping.Places() {
            @Override
            public List<String> of(String key) {
                List<String> found = cells.getOrDefault(key, List.of());
                return found.isEmpty() ? List.of(key) : found;
            }

            @Override
            public boolean repeats(String key) {
                return cells.getOrDefault(key, List.of()).size() > 1;
            }
        };
    }
}
