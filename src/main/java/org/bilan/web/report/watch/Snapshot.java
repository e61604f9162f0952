package org.bilan.web.report.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Set;
import org.bilan.report.UsedMaterial;
import org.bilan.report.UsedRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a job was made from.
 *
 * @param number the latest entry of the audit trail before it was made
 * @param sure whether nothing of it changed while it was made
 * @param files besides the records; null where an older Bilan did not look at them
 * @param behind whether the funder's forms and the annexes are among them, which an older Bilan left out
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Snapshot(
        long number,
        boolean sure,
        List<UsedRecord> records,
        @Nullable List<UsedRecord> files,
        boolean behind) {
    private static final Set<String> BEHIND = Set.of(UsedRecord.FORMS, UsedRecord.ANNEXES);

    public Snapshot {
        records = List.copyOf(records);
        files = files == null ? null : List.copyOf(files);
    }

    static Snapshot of(long number, boolean sure, UsedMaterial used) {
        return new Snapshot(number, sure, used.records(), used.files(), true);
    }

    /** Whether both are made from the same, whatever template is in use: a job says which one it has. */
    boolean isAs(Snapshot other) {
        return records.equals(other.records) && owned(comparable(other)).equals(owned(other.comparable(this)));
    }

    /** The files that the other looked at too. */
    List<UsedRecord> comparable(Snapshot other) {
        if (files == null || other.files == null) {
            return List.of();
        }
        return behind && other.behind
                ? files
                : files.stream().filter(one -> !BEHIND.contains(one.table())).toList();
    }

    private static List<UsedRecord> owned(List<UsedRecord> files) {
        return files.stream()
                .filter(one -> !one.table().equals(UsedRecord.TEMPLATES))
                .toList();
    }
}
