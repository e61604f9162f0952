package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.activity.Activity;
import org.bilan.audit.AuditEntry;
import org.bilan.storage.BulkReader;
import org.bilan.web.Form;
import org.bilan.web.Visitor;

/** A new activity begins with what the person chose in the last one: its kind, our role in it, its project. */
@Singleton
class LastChoices {
    private final BulkReader records;

    LastChoices(BulkReader records) {
        this.records = records;
    }

    Form of(Visitor visitor) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("status", List.of("done"));
        last(visitor).ifPresent(activity -> {
            fields.put("kind", List.of(activity.kind().code()));
            fields.put("role", List.of(activity.role().code()));
            if (activity.project() != null) {
                fields.put("project", List.of(activity.project()));
            }
        });
        return new Form(fields, Map.of());
    }

    private Optional<Activity> last(Visitor visitor) {
        return records.read(AuditEntry.class, """
                        FROM audit_entry WHERE login = ? AND subject = 'activities' AND door <> 'IMPORT'
                        ORDER BY number DESC LIMIT 1""", visitor.author().login()).stream()
                .findFirst()
                .flatMap(entry -> records.read(Activity.class, "FROM activity WHERE code = ?", entry.key()).stream()
                        .findFirst());
    }
}
