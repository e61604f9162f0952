package org.bilan.web.report.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.bilan.report.UsedMaterial;
import org.bilan.report.UsedRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a job was made from.
 *
 * @param number the latest entry of the audit trail before it was made
 * @param sure whether nothing of it changed while it was made
 * @param files besides the records; null where an older Bilan did not look at them
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Snapshot(
        long number,
        boolean sure,
        List<UsedRecord> records,
        @Nullable List<UsedRecord> files) {
    public Snapshot {
        records = List.copyOf(records);
        files = files == null ? null : List.copyOf(files);
    }

    static Snapshot of(long number, boolean sure, UsedMaterial used) {
        return new Snapshot(number, sure, used.records(), used.files());
    }

    /** Whether both are made from the same, whatever template is in use: a job says which one it has. */
    boolean isAs(Snapshot other) {
        return records.equals(other.records) && (files == null || other.files == null || owned().equals(other.owned()));
    }

    private List<UsedRecord> owned() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(one -> !one.table().equals(UsedRecord.TEMPLATES))
                        .toList();
    }
}
