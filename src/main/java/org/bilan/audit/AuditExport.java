package org.bilan.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole trail as JSON Lines, an entry each, the oldest first, with all that it takes to check the chain elsewhere:
 * {@code digest} is the SHA-256 of salt, key and content, {@code chain} that of the chain before, number, moment, login,
 * door, table, form and digest, each between U+001F.
 */
@Singleton
public class AuditExport {
    private static final int AT_ONCE = 1000;

    private final AuditEntryRepository entries;
    private final AuditContent contents;

    AuditExport(AuditEntryRepository entries, AuditContent contents) {
        this.entries = entries;
        this.contents = contents;
    }

    /** Writes every entry; how many they were. */
    public long write(Writer out) throws IOException {
        long written = 0;
        long read = 0;
        List<AuditEntry> some = entries.findAfter(read, AT_ONCE);
        while (!some.isEmpty()) {
            for (AuditEntry entry : some) {
                out.write(contents.line(cells(entry)));
                out.write('\n');
                read = entry.number();
                written++;
            }
            some = entries.findAfter(read, AT_ONCE);
        }
        return written;
    }

    private static Map<String, Object> cells(AuditEntry entry) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("number", entry.number());
        cells.put("at", Instant.ofEpochMilli(entry.at()).toString());
        cells.put("login", entry.login());
        cells.put("door", entry.door().code());
        cells.put("table", entry.table());
        cells.put("key", entry.key());
        if (entry.content() == null) {
            cells.put("erased", true);
        } else {
            cells.put("content", entry.content());
            cells.put("salt", entry.salt());
        }
        cells.put("form", entry.form());
        cells.put("digest", entry.digest());
        cells.put("chain", entry.chain());
        return cells;
    }
}
