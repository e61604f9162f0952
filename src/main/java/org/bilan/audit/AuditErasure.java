package org.bilan.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bilan.storage.ErasedRows;
import org.bilan.storage.WriteTurn;
import org.bilan.value.TextFold;

/**
 * Takes what the trail says of a person out of it, on a lawful request (as Québec's Law 25 gives people): the cells before
 * and after and the record's key, with the salt without which their digest tells nothing. When, by whom and in which table
 * something was changed stays, and the chain holds. The erasure is an entry of its own, with its reason and the numbers of
 * the entries.
 */
@Singleton
public class AuditErasure {
    /** The most entries that are found at a time. */
    public static final int MOST = 10_000;

    static final String ENTRIES = "entries";
    private static final int AT_ONCE = 1000;

    private final AuditEntryRepository entries;
    private final AuditContent contents;
    private final AuditTrail trail;
    private final WriteTurn turn;
    private final ErasedRows remains;

    AuditErasure(
            AuditEntryRepository entries, AuditContent contents, AuditTrail trail, WriteTurn turn, ErasedRows remains) {
        this.entries = entries;
        this.contents = contents;
        this.trail = trail;
        this.turn = turn;
        this.remains = remains;
    }

    /**
     * The entries that still say something of somebody, the oldest first, at most {@link #MOST}: those whose cells or key
     * hold the words, whatever their capitals and accents.
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> mentioning(String words) {
        String sought = TextFold.fold(words.strip());
        List<AuditEntry> found = new ArrayList<>();
        long read = 0;
        List<AuditEntry> some = entries.findAfter(read, AT_ONCE);
        while (!sought.isEmpty() && !some.isEmpty() && found.size() < MOST) {
            some.stream()
                    .filter(entry -> mentions(entry, sought))
                    .limit(MOST - found.size())
                    .forEach(found::add);
            read = some.get(some.size() - 1).number();
            some = entries.findAfter(read, AT_ONCE);
        }
        return found;
    }

    private boolean mentions(AuditEntry entry, String sought) {
        if (!isErasable(entry)) {
            return false;
        }
        AuditTrail.Content content = contents.read(entry);
        return Stream.of(
                        List.of(entry.key()),
                        content.before().values(),
                        content.after().values())
                .flatMap(Collection::stream)
                .anyMatch(text -> TextFold.fold(text).contains(sought));
    }

    /** The entries with these numbers that still say something. */
    @Transactional(readOnly = true)
    public List<AuditEntry> numbered(Collection<Long> numbers) {
        return numbers.stream()
                .limit(MOST)
                .flatMap(number -> entries.findById(number).stream())
                .filter(AuditErasure::isErasable)
                .toList();
    }

    private static boolean isErasable(AuditEntry entry) {
        return !entry.isErased() && !entry.table().equals(AuditEntry.OF_TRAIL);
    }

    /**
     * Erases the entries with these numbers that still say something, from the files of the database too; how many they
     * were. Not within a transaction.
     *
     * @param reason that is kept in the trail: it names the request, not the person
     */
    public int erase(Collection<Long> numbers, String reason, Author by) {
        int erased = strike(numbers, reason, by);
        remains.clear(AuditEntry.class);
        return erased;
    }

    @Transactional
    int strike(Collection<Long> numbers, String reason, Author by) {
        turn.take(AuditEntry.class);
        List<Long> erased = numbered(numbers).stream().map(AuditEntry::number).toList();
        if (!erased.isEmpty()) {
            erased.forEach(entries::erase);
            Map<String, String> told = new LinkedHashMap<>();
            told.put("reason", reason.strip());
            told.put(ENTRIES, EntryNumbers.write(erased));
            trail.add(by, List.of(new Change(AuditEntry.OF_TRAIL, "erasure", null, told)));
        }
        return erased.size();
    }
}
