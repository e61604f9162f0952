package org.bilan.web.report.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bilan.report.UsedRecord;
import org.jspecify.annotations.Nullable;

/** What differs between the records of a report at two moments, by table and key. Pure. */
public final class RecordChanges {
    /** Cells that are called otherwise in the data folder than in the records. */
    private static final Map<String, String> COLUMNS =
            Map.of("weekly_hours", "hours_per_week", "received", "received_amount");

    private RecordChanges() {}

    public static List<RecordChange> between(List<UsedRecord> then, List<UsedRecord> now) {
        Map<List<String>, UsedRecord> before = byKey(then);
        Map<List<String>, UsedRecord> after = byKey(now);
        TreeSet<List<String>> all = new TreeSet<>(RecordChanges::compare);
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        List<RecordChange> changes = new ArrayList<>();
        for (List<String> key : all) {
            UsedRecord old = before.get(key);
            UsedRecord young = after.get(key);
            if (old == null || !old.equals(young)) {
                String act = old == null ? "added" : young == null ? "removed" : "changed";
                changes.add(
                        new RecordChange(key.get(0), key.get(1), act, cells(cellsOf(old), cellsOf(young)), "", "", 0));
            }
        }
        return changes;
    }

    private static int compare(List<String> one, List<String> other) {
        int tables = one.get(0).compareTo(other.get(0));
        return tables == 0 ? one.get(1).compareTo(other.get(1)) : tables;
    }

    private static Map<List<String>, UsedRecord> byKey(List<UsedRecord> records) {
        Map<List<String>, UsedRecord> all = new HashMap<>();
        records.forEach(one -> all.put(List.of(one.table(), one.key()), one));
        return all;
    }

    private static Map<String, String> cellsOf(@Nullable UsedRecord record) {
        return record == null ? Map.of() : record.cells();
    }

    private static List<RecordChange.Cell> cells(Map<String, String> then, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new RecordChange.Cell(
                        COLUMNS.getOrDefault(name, name), then.getOrDefault(name, ""), now.getOrDefault(name, "")))
                .filter(cell -> !cell.then().equals(cell.now()))
                .toList();
    }
}
