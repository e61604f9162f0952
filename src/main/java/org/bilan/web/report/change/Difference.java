package org.bilan.web.report.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed behind an approved report: the records and files, and the figures and lines in which the report would say
 * something else. The first of each are kept, with how many there are.
 *
 * @param figures none where they were not told yet
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Difference(
        List<RecordChange> records,
        int recordCount,
        List<LineChange> lines,
        int lineCount,
        @Nullable List<FigureChange> figures,
        int figureCount) {
    private static final int MOST = 100;

    public Difference {
        records = List.copyOf(records);
        lines = List.copyOf(lines);
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    public static Difference of(List<RecordChange> records, List<FigureChange> figures, List<LineChange> lines) {
        return new Difference(
                records.stream().limit(MOST).map(RecordChange::bounded).toList(),
                records.size(),
                lines.stream().limit(MOST).map(LineChange::bounded).toList(),
                lines.size(),
                figures.stream().limit(MOST).toList(),
                figures.size());
    }
}
