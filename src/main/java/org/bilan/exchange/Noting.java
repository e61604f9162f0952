package org.bilan.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.audit.Door;
import org.jspecify.annotations.Nullable;

/**
 * What an import tells the audit trail, as it goes: each record that it changes, before and after; each that it adds, the
 * first {@value #SINGLY} in full, further ones by {@value #BUNDLE} in an entry that has the key and revision of each: as it
 * was added stands in the record itself, or in the trail before its first change. So a first import of hundreds of
 * thousands of records does not double the home.
 */
final class Noting {
    static final int SINGLY = 2_000;
    static final int BUNDLE = 500;

    private final AuditTrail trail;
    private final Author by;
    private final List<Change> waiting = new ArrayList<>();
    private final Map<String, String> bundle = new LinkedHashMap<>();
    private String bundled = "";
    private int added;

    /** For an import by that author, whose entries name the door {@link Door#IMPORT}. */
    Noting(AuditTrail trail, Author by) {
        this.trail = trail;
        this.by = new Author(by.login(), Door.IMPORT);
    }

    /** A record that is stored; {@code before} is null for one that is added. */
    <T> void note(Cellular<T> cellular, @Nullable Row<T> before, Row<T> after) {
        String table = cellular.layout().table();
        if (before != null) {
            add(new Change(table, cellular.key(after), cellular.cells(before), cellular.cells(after)));
        } else if (++added <= SINGLY) {
            add(new Change(table, cellular.key(after), null, cellular.cells(after)));
        } else {
            bundle(table, cellular.key(after), cellular.stored(after).revision());
        }
    }

    private void bundle(String table, String key, String revision) {
        if (!table.equals(bundled) || bundle.size() == BUNDLE) {
            closeBundle();
            bundled = table;
        }
        bundle.put(key, revision);
    }

    private void closeBundle() {
        if (!bundle.isEmpty()) {
            List<String> keys = List.copyOf(bundle.keySet());
            add(new Change(bundled, keys.get(0) + " … " + keys.get(keys.size() - 1), null, bundle));
            bundle.clear();
        }
    }

    private void add(Change change) {
        waiting.add(change);
        if (waiting.size() == BUNDLE) {
            tell();
        }
    }

    private void tell() {
        trail.add(by, waiting);
        waiting.clear();
    }

    /** Tells what waits. To be called before the transaction ends. */
    void end() {
        closeBundle();
        tell();
    }
}
