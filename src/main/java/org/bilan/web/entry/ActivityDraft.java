package org.bilan.web.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.value.SpokenDate;
import org.bilan.web.Form;

/**
 * An activity as it was typed, understood as far as it can be.
 *
 * @param cells of the table {@code activities}, without the code
 * @param added names of organizations that are to be added with it
 * @param unknown names of partners that nobody is known by, each with the known name most likely meant, or an empty text
 */
record ActivityDraft(
        Form form, Map<String, String> cells, SpokenDate date, List<String> added, Map<String, String> unknown) {
    ActivityDraft {
        cells = new LinkedHashMap<>(cells);
        added = List.copyOf(added);
    }

    boolean isClear() {
        return form.problems().isEmpty();
    }
}
