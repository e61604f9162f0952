package org.bilan.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.storage.BulkWriter;
import org.bilan.storage.WriteTurn;

/**
 * Every change of a record, one entry each, in the transaction that makes it. Each entry carries a hash of the one before
 * it, so that an entry taken out or edited in the database file is found by {@link AuditCheck}.
 */
@Singleton
public class AuditTrail {
    private static final int AT_ONCE = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AuditEntryRepository entries;
    private final AuditHeadRepository heads;
    private final AuditContent contents;
    private final AuditCheck check;
    private final BulkWriter writer;
    private final WriteTurn turn;
    private final Clock clock;

    AuditTrail(
            AuditEntryRepository entries,
            AuditHeadRepository heads,
            AuditContent contents,
            AuditCheck check,
            BulkWriter writer,
            WriteTurn turn,
            Clock clock) {
        this.entries = entries;
        this.heads = heads;
        this.contents = contents;
        this.check = check;
        this.writer = writer;
        this.turn = turn;
        this.clock = clock;
    }

    /** Adds the changes in their order. To be called last in the transaction: others wait for their turn from here on. */
    @Transactional
    public void add(Author by, Iterable<Change> changes) {
        Iterator<Change> coming = changes.iterator();
        if (!coming.hasNext()) {
            return;
        }
        turn.take(AuditEntry.class);
        Anchor end = end();
        while (coming.hasNext()) {
            List<AuditEntry> some = new ArrayList<>();
            while (coming.hasNext() && some.size() < AT_ONCE) {
                AuditEntry entry = entry(end, by, coming.next());
                end = entry.anchor();
                some.add(entry);
            }
            writer.upsert(AuditEntry.class, some);
        }
        heads.move(end.number(), end.chain());
    }

    /** Where the trail goes on: after a trail that was cut off at its end the gap stays, and is found. */
    private Anchor end() {
        Anchor head = anchor();
        long latest = entries.findLatestNumber();
        return latest > head.number() ? entries.findById(latest).orElseThrow().anchor() : head;
    }

    /** Where the trail stands: to be kept where the home is not, in a backup or a sealed package. */
    @Transactional(readOnly = true)
    public Anchor anchor() {
        return heads.findById(AuditHead.ONE).map(AuditHead::anchor).orElse(Anchor.START);
    }

    /** The number of the latest entry; as long as it is the same, no record has changed. */
    public long latest() {
        return entries.findLatestNumber();
    }

    /** Whether an entry after that one tells of one of these tables. */
    public boolean isTouchedAfter(long number, Set<String> tables) {
        return entries.isTouchedAfter(number, tables);
    }

    /** The cells before and after; empty maps where there is none, or where they were erased. */
    public Content content(AuditEntry entry) {
        return contents.read(entry);
    }

    /** What an entry says of a record: the cells before and after. */
    public record Content(Map<String, String> before, Map<String, String> after) {}

    /** The number of the first entry that is not what was written, or before which one is missing; empty if all hold. */
    public Optional<Long> firstBroken() {
        return check.run(List.of()).broken().map(AuditBreak::number);
    }

    private AuditEntry entry(Anchor end, Author by, Change change) {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        return AuditEntry.after(end, clock.millis(), by, change, contents.write(change), salt);
    }
}
