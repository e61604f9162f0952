package org.bilan.web.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bilan.exchange.Edit;
import org.bilan.exchange.StoredRecord;
import org.bilan.web.Form;

/** The counts of people of a form, and the changes of the table {@code reach} that make them true. */
final class ReachForm {
    static final String TABLE = "reach";
    private static final List<String> KEY = List.of("reach", "measure", "gender", "age", "method", "cohort");

    private ReachForm() {}

    static String key(Map<String, String> cells) {
        return String.join(
                "\n", KEY.stream().map(name -> cells.getOrDefault(name, "")).toList());
    }

    /** Those that are filled in. */
    static List<ReachSet> filled(Form form) {
        return IntStream.range(0, ReachSet.MOST)
                .mapToObj(number -> new ReachSet(form, number))
                .filter(set -> !set.isEmpty())
                .toList();
    }

    /** Those to show: the filled ones, and one more to fill in. */
    static List<ReachSet> shown(Form form) {
        List<ReachSet> sets = new ArrayList<>(filled(form));
        IntStream.range(0, ReachSet.MOST)
                .mapToObj(number -> new ReachSet(form, number))
                .filter(ReachSet::isEmpty)
                .findFirst()
                .ifPresent(sets::add);
        return sets;
    }

    /** The fields of the form that show these rows: rows that were counted alike are one set. */
    static Map<String, List<String>> fields(List<StoredRecord> rows) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> sets = new ArrayList<>();
        for (StoredRecord row : rows) {
            String alike = String.join(
                    "\n",
                    row.cell("reach"),
                    row.cell("measure"),
                    row.cell("approximate"),
                    row.cell("method"),
                    row.cell("cohort"));
            if (!sets.contains(alike)) {
                sets.add(alike);
            }
            String prefix = "r" + sets.indexOf(alike) + "-";
            fields.put(prefix + "reach", List.of(row.cell("reach")));
            fields.put(prefix + "measure", List.of(row.cell("measure")));
            if (row.cell("approximate").equals("yes")) {
                fields.put(prefix + "approximate", List.of("yes"));
            }
            fields.put(prefix + "method", List.of(row.cell("method")));
            fields.put(prefix + "cohort", List.of(row.cell("cohort")));
            fields.put(prefix + row.cell("gender") + "-" + row.cell("age"), List.of(row.cell("count")));
        }
        return fields;
    }

    /** The message about counts that cannot be taken; empty if all can. */
    static Optional<String> problem(Form form) {
        Map<String, Long> seen = new LinkedHashMap<>();
        for (ReachSet set : filled(form)) {
            if (!set.isReadable()) {
                return Optional.of("entry.reach.number");
            }
            set.rows().keySet().forEach(key -> seen.merge(key, 1L, Long::sum));
        }
        return seen.values().stream().anyMatch(times -> times > 1)
                ? Optional.of("entry.reach.twice")
                : Optional.empty();
    }

    /** The changes from the rows that are stored to those of the form. */
    static List<Edit> edits(String activity, Form form, List<StoredRecord> stored) {
        Map<String, Map<String, String>> wanted = new LinkedHashMap<>();
        filled(form).forEach(set -> wanted.putAll(set.rows()));
        List<Edit> edits = new ArrayList<>();
        for (StoredRecord row : stored) {
            Map<String, String> cells = wanted.remove(key(row.cells()));
            if (cells == null) {
                edits.add(Edit.remove(TABLE, row.cells(), row.revision()));
            } else if (differs(row, cells)) {
                edits.add(Edit.change(TABLE, of(activity, cells), row.revision()));
            }
        }
        wanted.values().forEach(cells -> edits.add(Edit.add(TABLE, of(activity, cells))));
        return edits;
    }

    private static boolean differs(StoredRecord row, Map<String, String> cells) {
        return !row.cell("count").equals(cells.get("count"))
                || row.cell("approximate").equals("yes")
                        != cells.get("approximate").equals("yes");
    }

    private static Map<String, String> of(String activity, Map<String, String> cells) {
        Map<String, String> whole = new LinkedHashMap<>(cells);
        whole.put("activity", activity);
        return whole;
    }
}
