package org.bilan.audit;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an entry says of its record, as JSON: {@code {"before": {…}, "after": {…}}}. */
@Singleton
class AuditContent {
    private final ObjectMapper json;

    AuditContent(ObjectMapper json) {
        this.json = json;
    }

    /** The cells before and after; empty maps where there is none, or where they were erased. */
    AuditTrail.Content read(AuditEntry entry) {
        if (entry.content() == null) {
            return new AuditTrail.Content(Map.of(), Map.of());
        }
        try {
            @SuppressWarnings("unchecked")
            Map<String, Map<String, String>> both = json.readValue(entry.content(), Map.class);
            return new AuditTrail.Content(both.getOrDefault("before", Map.of()), both.getOrDefault("after", Map.of()));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    String write(Change change) {
        Map<String, Object> both = new LinkedHashMap<>();
        if (change.before() != null) {
            both.put("before", change.before());
        }
        if (change.after() != null) {
            both.put("after", change.after());
        }
        return line(both);
    }

    /** One line of JSON. */
    String line(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
