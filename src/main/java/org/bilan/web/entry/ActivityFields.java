package org.bilan.web.entry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bilan.exchange.StoredRecord;
import org.bilan.value.FuzzyDate;
import org.bilan.value.Wording;
import org.bilan.web.Form;

/** The fields of the activity's form, which are called as the columns of its table, and the cells that they stand for. */
final class ActivityFields {
    static final String TABLE = "activities";
    /** In the order of the form. */
    static final List<String> ALL = List.of(
            "title",
            "date",
            "kind",
            "role",
            "theme",
            "project",
            "grants",
            "partners",
            "place",
            "country",
            "mode",
            "description",
            "media",
            "status",
            "gap_reason",
            "in_annual_report");

    private ActivityFields() {}

    /** The form that shows an activity, its dates in words and its partners by their names. */
    static Form form(StoredRecord activity, List<StoredRecord> reach, Wording wording, PartnerNames names) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : ALL) {
            fields.put(name, List.of(activity.cell(name)));
        }
        fields.put("date", List.of(wording.date(FuzzyDate.parse(activity.cell("date")))));
        fields.put("grants", several(activity.cell("grants")));
        fields.put("partners", List.of(names.named(several(activity.cell("partners")))));
        fields.putAll(ReachForm.fields(reach));
        return new Form(fields, Map.of());
    }

    static List<String> several(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** What is typed, without the date and the partners, which are to be understood first. */
    static Map<String, String> cells(Form form) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String name : ALL) {
            cells.put(name, form.value(name).strip());
        }
        String grants = form.values().getOrDefault("grants", List.of()).stream()
                .filter(code -> !code.isBlank())
                .distinct()
                .collect(Collectors.joining(";"));
        cells.put("grants", grants);
        return cells;
    }
}
