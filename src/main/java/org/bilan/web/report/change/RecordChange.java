package org.bilan.web.report.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A record of a report then and now.
 *
 * @param act {@code added}, {@code changed} or {@code removed}
 * @param login who changed it last; empty if that is not known, or it was done at the machine
 * @param door where that came in, empty if it is not known
 * @param at milliseconds since 1970 UTC; 0 if it is not known
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordChange(String table, String key, String act, List<Cell> cells, String login, String door, long at) {
    /** A cell then and now; empty where it was absent. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Cell(String name, String then, String now) {}

    public RecordChange {
        cells = List.copyOf(cells);
    }

    public RecordChange bounded() {
        List<Cell> shorter = cells.stream()
                .map(cell -> {
                    LineChange cut = new LineChange(cell.then(), cell.now()).bounded();
                    return new Cell(cell.name(), cut.then(), cut.now());
                })
                .toList();
        return new RecordChange(table, key, act, shorter, login, door, at);
    }

    RecordChange of(List<Cell> others) {
        return new RecordChange(table, key, act, others, login, door, at);
    }

    public RecordChange by(String who, String where, long when) {
        return new RecordChange(table, key, act, cells, who, where, when);
    }

    /** Whether it is known who changed it, and when. */
    public boolean isTold() {
        return at > 0;
    }
}
