package org.bilan.audit;

import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.storage.BulkWriter;
import org.bilan.storage.WriteTurn;

/**
 * Every change of a record, one entry each, in the transaction that makes it. Each entry carries a hash of the one before
 * it, so that an entry taken out or edited in the database file is found by {@link #firstBroken}.
 */
@Singleton
public class AuditTrail {
    private static final int AT_ONCE = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuditEntryRepository entries;
    private final BulkWriter writer;
    private final WriteTurn turn;
    private final ObjectMapper json;
    private final Clock clock;

    AuditTrail(AuditEntryRepository entries, BulkWriter writer, WriteTurn turn, ObjectMapper json, Clock clock) {
        this.entries = entries;
        this.writer = writer;
        this.turn = turn;
        this.json = json;
        this.clock = clock;
    }

    /** Adds the changes in their order. To be called last in the transaction: others wait for their turn from here on. */
    @Transactional
    public void add(Author by, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        turn.take(AuditEntry.class);
        long number = entries.findLatestNumber();
        String chain = number == 0 ? "" : entries.findById(number).orElseThrow().chain();
        List<AuditEntry> added = new ArrayList<>();
        for (Change change : changes) {
            AuditEntry entry = entry(++number, by, change).chained(chain);
            chain = entry.chain();
            added.add(entry);
        }
        writer.upsert(AuditEntry.class, added);
    }

    /** The number of the latest entry; as long as it is the same, no record has changed. */
    public long latest() {
        return entries.findLatestNumber();
    }

    /** The cells before and after; empty maps where there is none, or where they were erased. */
    public Content content(AuditEntry entry) {
        if (entry.content() == null) {
            return new Content(Map.of(), Map.of());
        }
        try {
            @SuppressWarnings("unchecked")
            Map<String, Map<String, String>> both = json.readValue(entry.content(), Map.class);
            return new Content(both.getOrDefault("before", Map.of()), both.getOrDefault("after", Map.of()));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** What an entry says of a record: the cells before and after. */
    public record Content(Map<String, String> before, Map<String, String> after) {}

    /** The number of the first entry that is not what was written, or before which one is missing; empty if all hold. */
    @Transactional(readOnly = true)
    public Optional<Long> firstBroken() {
        String chain = "";
        long expected = 1;
        for (List<AuditEntry> some = entries.findAfter(0, AT_ONCE);
                !some.isEmpty();
                some = entries.findAfter(expected - 1, AT_ONCE)) {
            for (AuditEntry entry : some) {
                if (entry.number() != expected || !entry.isGenuineAfter(chain)) {
                    return Optional.of(expected);
                }
                chain = entry.chain();
                expected++;
            }
        }
        return Optional.empty();
    }

    private AuditEntry entry(long number, Author by, Change change) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        String content = content(change);
        return new AuditEntry(
                number,
                clock.millis(),
                by.login(),
                by.door(),
                change.table(),
                change.key(),
                content,
                salt,
                AuditEntry.sha256(salt + content),
                "");
    }

    private String content(Change change) {
        Map<String, Object> both = new LinkedHashMap<>();
        if (change.before() != null) {
            both.put("before", change.before());
        }
        if (change.after() != null) {
            both.put("after", change.after());
        }
        try {
            return json.writeValueAsString(both);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
