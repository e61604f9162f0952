package org.bilan.web.home;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.audit.AuditEntry;
import org.bilan.audit.AuditEntryRepository;
import org.bilan.audit.AuditTrail;
import org.bilan.exchange.RecordTables;
import org.bilan.exchange.TableShape;
import org.bilan.value.Language;
import org.bilan.web.record.RecordLink;
import org.bilan.web.record.RecordWords;
import org.jspecify.annotations.Nullable;

/** What was changed last, told from the audit trail. */
@Singleton
public class Changes {
    private static final int READ = 40;
    private static final int SHOWN = 8;
    private static final Map<String, String> PAGES = Map.of(
            "activities", "/activities/",
            "expenses", "/expenses/",
            "grants", "/grants/",
            "projects", "/projects/",
            "organizations", "/organizations/");

    private final AuditTrail trail;
    private final AuditEntryRepository entries;
    private final Set<String> told;

    Changes(AuditTrail trail, AuditEntryRepository entries) {
        this.trail = trail;
        this.entries = entries;
        this.told = RecordTables.all().stream()
                .map(TableShape::name)
                .filter(table -> !table.equals("settings"))
                .collect(Collectors.toSet());
    }

    /** A change: {@code act} is added, changed or removed; {@code others} of the same table came in with it from the same hand. */
    public record Line(
            String login,
            String act,
            String table,
            String title,
            @Nullable String address,
            Instant at,
            int others) {}

    /** The latest changes of records, those of one table by one person after each other in one line. */
    List<Line> latest(Language language) {
        RecordWords words = RecordWords.of(language);
        List<Line> lines = new ArrayList<>();
        AuditEntry before = null;
        for (AuditEntry entry : entries.findLatestByHand(READ)) {
            if (!told.contains(entry.table())) {
                continue;
            }
            if (before != null && isSame(before, entry)) {
                Line last = lines.remove(lines.size() - 1);
                lines.add(new Line(
                        last.login(),
                        last.act(),
                        last.table(),
                        last.title(),
                        last.address(),
                        last.at(),
                        last.others() + 1));
            } else if (lines.size() < SHOWN) {
                lines.add(line(entry, words));
            } else {
                break;
            }
            before = entry;
        }
        return lines;
    }

    private static boolean isSame(AuditEntry one, AuditEntry other) {
        return one.login().equals(other.login()) && one.table().equals(other.table());
    }

    private Line line(AuditEntry entry, RecordWords words) {
        AuditTrail.Content content = trail.content(entry);
        boolean gone = content.after().isEmpty();
        Map<String, String> cells = gone ? content.before() : content.after();
        String title =
                cells.getOrDefault("title", cells.getOrDefault("name", cells.getOrDefault("description", entry.key())));
        String page = PAGES.get(entry.table());
        return new Line(
                entry.login(),
                gone ? "removed" : content.before().isEmpty() ? "added" : "changed",
                words.one(entry.table()),
                title.length() > 120 ? title.substring(0, 119) + "…" : title,
                gone || page == null ? null : RecordLink.page(page, entry.key()),
                Instant.ofEpochMilli(entry.at()),
                0);
    }
}
