package org.bilan.web.report.watch;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditEntry;
import org.bilan.audit.AuditEntryRepository;
import org.bilan.audit.AuditTrail;
import org.bilan.web.report.change.RecordChange;

/** Who changed records, by the audit trail; an import has one entry that names the tables it brought. */
@Singleton
class ChangeAuthors {
    private static final int AT_ONCE = 1_000;
    /** Whoever imports more than this at a time is not looked for record by record. */
    private static final int MOST_READ = 50_000;

    private final AuditEntryRepository entries;
    private final AuditTrail trail;

    ChangeAuthors(AuditEntryRepository entries, AuditTrail trail) {
        this.entries = entries;
        this.trail = trail;
    }

    /** The changes with whoever made each last, since the entry of that number. */
    List<RecordChange> told(List<RecordChange> changes, long since) {
        Map<List<String>, AuditEntry> latest = new HashMap<>();
        long number = since;
        List<AuditEntry> some = entries.findAfter(number, AT_ONCE);
        while (!some.isEmpty() && number - since < MOST_READ) {
            some.forEach(entry -> names(entry).forEach(name -> latest.put(name, entry)));
            number = some.get(some.size() - 1).number();
            some = entries.findAfter(number, AT_ONCE);
        }
        return changes.stream().map(change -> told(change, latest)).toList();
    }

    private List<List<String>> names(AuditEntry entry) {
        List<String> own = List.of(entry.table(), entry.key());
        return entry.table().equals("import") || entry.table().equals("ledger_lines")
                ? trail.content(entry).after().keySet().stream()
                        .map(table -> List.of(entry.table().equals("import") ? table : "expenses", ""))
                        .toList()
                : List.of(own);
    }

    private static RecordChange told(RecordChange change, Map<List<String>, AuditEntry> latest) {
        return Optional.ofNullable(latest.get(List.of(change.table(), change.key())))
                .or(() -> Optional.ofNullable(latest.get(List.of(change.table(), ""))))
                .map(entry -> change.by(entry.login(), entry.door().code(), entry.at()))
                .orElse(change);
    }
}
