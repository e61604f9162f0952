package org.bilan.web.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What changed behind an approved report: the records, and the lines in which the report would say something else. The
 * first of each are kept, with how many there are.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Difference(List<RecordChange> records, int recordCount, List<LineChange> lines, int lineCount) {
    private static final int MOST = 100;

    public Difference {
        records = List.copyOf(records);
        lines = List.copyOf(lines);
    }

    static Difference of(List<RecordChange> records, List<LineChange> lines) {
        return new Difference(
                records.stream().limit(MOST).map(RecordChange::bounded).toList(),
                records.size(),
                lines.stream().limit(MOST).map(LineChange::bounded).toList(),
                lines.size());
    }
}
