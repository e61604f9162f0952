package org.bilan.web.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilan.exchange.Edit;
import org.bilan.exchange.RecordTables;
import org.bilan.exchange.TableShape;
import org.bilan.value.Coded;
import org.jspecify.annotations.Nullable;

/** Several changes as a program sends them. */
@Serdeable
record ChangeList(@Nullable List<Sent> changes) {
    private static final int MOST = 1000;

    /** One change: {@code add}, {@code change}, {@code put} or {@code remove}. */
    @Serdeable
    record Sent(
            @Nullable String action,
            @Nullable String table,
            @Nullable Map<String, Object> cells,
            @Nullable String revision) {}

    /** @throws Malformed if there are none, too many, or one is no change of a known table */
    List<Edit> edits() {
        if (changes == null || changes.isEmpty()) {
            throw new Malformed("changes.none");
        }
        if (changes.size() > MOST) {
            throw new Malformed("changes.many");
        }
        List<Edit> edits = new ArrayList<>();
        for (Sent sent : changes) {
            Edit.Action action = Coded.find(Edit.Action.class, sent.action() == null ? "" : sent.action())
                    .orElseThrow(() -> new Malformed("action.unknown"));
            TableShape table = RecordTables.named(sent.table() == null ? "" : sent.table())
                    .orElseThrow(() -> new Malformed("table.unknown"));
            Map<String, Object> cells = sent.cells() == null ? Map.of() : sent.cells();
            edits.add(new Edit(action, table.name(), RecordJson.cells(table, cells), sent.revision()));
        }
        return edits;
    }

    /** What was sent is not a list of changes; {@code key} names the message. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String key;

        Malformed(String key) {
            super(key);
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
