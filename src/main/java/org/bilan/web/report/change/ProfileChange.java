package org.bilan.web.report.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.ProfileText;
import org.bilan.web.report.change.RecordChange.Cell;

/** A change of a kind of report, told entry by entry where both of its texts can be read. Pure. */
public final class ProfileChange {
    public static final String TABLE = "profiles";

    /** The cell that holds the whole text. */
    public static final String TEXT = "text";

    private ProfileChange() {}

    /** The change with a cell for each entry that differs, by the path of its keys; one of remarks alone stays as it is. */
    public static RecordChange told(RecordChange change) {
        if (!change.table().equals(TABLE) || !change.act().equals("changed")) {
            return change;
        }
        try {
            List<Cell> entries = change.cells().stream()
                    .filter(cell -> cell.name().equals(TEXT))
                    .flatMap(cell ->
                            between(entries(change.key(), cell.then()), entries(change.key(), cell.now())).stream())
                    .toList();
            return entries.isEmpty() ? change : change.of(entries);
        } catch (ProfileProblem unreadable) {
            return change;
        }
    }

    private static Map<String, String> entries(String name, String text) {
        return ProfileText.of(name, text).cells();
    }

    /** In the order of the file, those that are gone last. */
    private static List<Cell> between(Map<String, String> then, Map<String, String> now) {
        Set<String> paths = new LinkedHashSet<>(now.keySet());
        paths.addAll(then.keySet());
        return paths.stream()
                .map(path -> new Cell(path, then.getOrDefault(path, ""), now.getOrDefault(path, "")))
                .filter(cell -> !cell.then().equals(cell.now()))
                .toList();
    }
}
