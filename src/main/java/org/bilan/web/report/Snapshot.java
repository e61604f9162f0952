package org.bilan.web.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.bilan.report.UsedRecord;

/**
 * What a job was made from.
 *
 * @param number the latest entry of the audit trail before it was made
 * @param sure whether nothing of it changed while it was made
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record Snapshot(long number, boolean sure, List<UsedRecord> records) {
    Snapshot {
        records = List.copyOf(records);
    }
}
