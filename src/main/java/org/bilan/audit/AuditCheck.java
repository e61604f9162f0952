package org.bilan.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bilan.audit.AuditBreak.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole trail and says whether it is what was written. It finds what was edited, removed, put in, exchanged or cut
 * off by somebody who cannot compute the chain anew. Whoever can write to the database and knows this code can write the
 * whole trail anew, its end included: that is found only with an {@linkplain Anchor} that was kept where they do not reach.
 */
@Singleton
public class AuditCheck {
    private static final int AT_ONCE = 1000;

    private final AuditEntryRepository entries;
    private final AuditHeadRepository heads;
    private final AuditContent contents;

    AuditCheck(AuditEntryRepository entries, AuditHeadRepository heads, AuditContent contents) {
        this.entries = entries;
        this.heads = heads;
        this.contents = contents;
    }

    /** @param kept where the trail stood before, by what was kept of it elsewhere */
    @Transactional(readOnly = true)
    public AuditVerdict run(Collection<Anchor> kept) {
        return new Run(kept).verdict();
    }

    /** One reading of the trail, from its first entry on. */
    private final class Run {
        private final Map<Long, Anchor> kept = new HashMap<>();
        private final Deque<AuditEntry> ahead = new ArrayDeque<>();
        private final TreeSet<Long> erased = new TreeSet<>();
        private final TreeSet<Long> told = new TreeSet<>();
        private long read = Long.MIN_VALUE + 1;
        private Anchor end = Anchor.START;
        private @Nullable AuditBreak broken;

        Run(Collection<Anchor> kept) {
            kept.stream()
                    .filter(anchor -> anchor.number() > 0)
                    .forEach(anchor -> this.kept.put(anchor.number(), anchor));
        }

        AuditVerdict verdict() {
            for (AuditEntry entry = next(); entry != null && broken == null; entry = next()) {
                broken = judged(entry);
                if (broken == null) {
                    end = entry.anchor();
                }
            }
            if (broken == null) {
                broken = atEnd();
            }
            return new AuditVerdict(end.number(), erased.size(), end, Optional.ofNullable(broken));
        }

        private @Nullable AuditEntry next() {
            look();
            return ahead.poll();
        }

        private @Nullable AuditEntry look() {
            if (ahead.isEmpty()) {
                List<AuditEntry> some = entries.findAfter(read, AT_ONCE);
                ahead.addAll(some);
                read = some.isEmpty() ? read : some.get(some.size() - 1).number();
            }
            return ahead.peek();
        }

        private @Nullable AuditBreak judged(AuditEntry entry) {
            long expected = end.number() + 1;
            if (entry.number() < expected) {
                return AuditBreak.at(Kind.INSERTED, entry.number());
            }
            if (entry.number() > expected) {
                return new AuditBreak(Kind.REMOVED, expected, entry.number() - 1);
            }
            if (!entry.follows(end.chain())) {
                AuditEntry after = look();
                return AuditBreak.at(
                        after == null || after.follows(entry.chain()) ? Kind.EDITED : Kind.MOVED, expected);
            }
            if (!entry.hasGenuineContent()) {
                return AuditBreak.at(Kind.EDITED, expected);
            }
            Anchor anchor = kept.remove(expected);
            if (anchor != null && !anchor.equals(entry.anchor())) {
                return new AuditBreak(Kind.REWRITTEN, expected, expected);
            }
            note(entry);
            return null;
        }

        private void note(AuditEntry entry) {
            if (entry.isErased()) {
                erased.add(entry.number());
            } else if (entry.table().equals(AuditEntry.OF_TRAIL)) {
                String numbers = contents.read(entry).after().getOrDefault(AuditErasure.ENTRIES, "");
                told.addAll(EntryNumbers.read(numbers));
            }
        }

        private @Nullable AuditBreak atEnd() {
            Optional<Anchor> head = heads.findById(AuditHead.ONE).map(AuditHead::anchor);
            long further =
                    kept.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
            long reach = Math.max(head.map(Anchor::number).orElse(0L), further);
            if (reach > end.number()) {
                return new AuditBreak(Kind.CUT, end.number() + 1, reach);
            }
            if (head.isEmpty()) {
                return AuditBreak.at(Kind.HEADLESS, end.number());
            }
            if (head.get().number() < end.number()) {
                return new AuditBreak(Kind.INSERTED, head.get().number() + 1, end.number());
            }
            if (!head.get().equals(end)) {
                return AuditBreak.at(Kind.REWRITTEN, end.number());
            }
            erasedSilently().ifPresent(number -> broken = AuditBreak.at(Kind.ERASED, number));
            return broken;
        }

        private Optional<Long> erasedSilently() {
            return erased.stream().filter(number -> !told.contains(number)).findFirst();
        }
    }
}
