package org.bilan.web.money;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row that was sent: its code, the cells as they are stored now, and sentences about cells by column.
 *
 * @param newer the cells that somebody else changed meanwhile; nothing is stored then
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record RowAnswer(
        String code,
        boolean removed,
        Map<String, CellAnswer> cells,
        Map<String, String> problems,
        Map<String, String> notes,
        @Nullable Map<String, CellAnswer> newer) {

    /** A cell as it is stored and as it is shown. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CellAnswer(String value, String shown) {}

    static RowAnswer refused(String code, Map<String, String> problems) {
        return new RowAnswer(code, false, Map.of(), problems, Map.of(), null);
    }
}
