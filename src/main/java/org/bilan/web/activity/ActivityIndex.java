package org.bilan.web.activity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bilan.audit.AuditEntry;
import org.bilan.audit.AuditEntryRepository;
import org.bilan.audit.AuditTrail;
import org.bilan.value.Period;
import org.bilan.web.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * Finds activities by words, whatever their accents and small slips. The words are read when somebody first looks for one;
 * after that the audit trail tells which activities have changed, and those alone are read again.
 */
@Singleton
class ActivityIndex {
    /** So many are found, the newest; nobody reads on. */
    private static final int MOST = 1000;

    private static final int CHANGES = 500;
    private static final String OWN = "activities";
    private static final Set<String> NAMED_IN = Set.of("themes", "projects", "organizations");

    private final IndexReader reader;
    private final AuditTrail trail;
    private final AuditEntryRepository entries;
    private final Remembered<Asked, Found> found;
    private volatile @Nullable State state;

    ActivityIndex(IndexReader reader, AuditTrail trail, AuditEntryRepository entries) {
        this.reader = reader;
        this.trail = trail;
        this.entries = entries;
        this.found = new Remembered<>(trail, 100);
    }

    /**
     * What was found: null codes where nothing was looked for. {@code near} are the known words taken for those that
     * stand nowhere as they were typed; {@code isCut} where there are more.
     */
    record Found(@Nullable List<String> codes, List<String> near, boolean isCut) {
        static final Found EVERYTHING = new Found(null, List.of(), false);
    }

    /** All as it was at the audit entry {@code number}, with what has {@code changed} since it was first read. */
    private record State(long number, WordIndex all, Set<String> changed, BitSet gone, WordIndex recent) {}

    private record Asked(List<SearchWord> words, @Nullable Period period) {}

    private record Place(WordIndex index, int at) {}

    /** Activities with every word of {@code text} that may have a day in the period. */
    Found find(String text, @Nullable Period period) {
        List<SearchWord> words = SearchWord.of(text);
        return words.isEmpty() ? Found.EVERYTHING : found.get(new Asked(words, period), () -> search(words, period));
    }

    private Found search(List<SearchWord> words, @Nullable Period period) {
        State now = current();
        Set<String> near = new LinkedHashSet<>();
        List<Set<String>> likes =
                words.stream().map(word -> like(word, now, near)).toList();
        List<Place> places = new ArrayList<>();
        collect(now.recent(), likes, new BitSet(), period, places);
        collect(now.all(), likes, now.gone(), period, places);
        List<String> codes = places.stream()
                .sorted(Comparator.comparing((Place place) -> place.index().firstDay(place.at()))
                        .reversed())
                .limit(MOST)
                .map(place -> place.index().code(place.at()))
                .toList();
        return new Found(codes, List.copyOf(near), places.size() > MOST);
    }

    /** The words that hold it, where any does; else those that are near it. */
    private static Set<String> like(SearchWord word, State now, Set<String> near) {
        Set<String> same = words(now, word::isIn);
        if (!same.isEmpty()) {
            return same;
        }
        Set<String> close = words(now, word::isNear);
        near.addAll(close);
        return close;
    }

    private static Set<String> words(State now, Predicate<String> like) {
        Set<String> words = new HashSet<>(now.all().words(like));
        words.addAll(now.recent().words(like));
        return words;
    }

    private static void collect(
            WordIndex index, List<Set<String>> likes, BitSet without, @Nullable Period period, List<Place> into) {
        BitSet found = index.having(likes.get(0));
        likes.stream().skip(1).forEach(like -> found.and(index.having(like)));
        found.andNot(without);
        for (int at = found.previousSetBit(found.length()); at >= 0; at = found.previousSetBit(at - 1)) {
            if (period == null || index.touches(at, period)) {
                into.add(new Place(index, at));
                if (into.size() > 2 * MOST) {
                    return;
                }
            }
        }
    }

    private synchronized State current() {
        State before = state;
        long latest = trail.latest();
        if (before == null || before.number() != latest) {
            State after = before == null ? readAll(latest) : changed(before, latest);
            state = after;
            return after;
        }
        return before;
    }

    private State readAll(long number) {
        return new State(number, reader.readAll(), Set.of(), new BitSet(), new WordIndex.Builder().build());
    }

    private State changed(State before, long latest) {
        List<AuditEntry> since = entries.findAfter(before.number(), CHANGES + 1);
        Set<String> changed = new HashSet<>(before.changed());
        since.stream().filter(entry -> entry.table().equals(OWN)).forEach(entry -> changed.add(entry.key()));
        boolean renamed = since.stream().anyMatch(entry -> NAMED_IN.contains(entry.table()));
        if (renamed || since.size() > CHANGES || changed.size() > CHANGES) {
            return readAll(latest);
        }
        return new State(
                latest, before.all(), Set.copyOf(changed), before.all().placesOf(changed), reader.read(changed));
    }
}
