package org.bilan.web.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bilan.value.Period;

/** Which words stand in which activities: about 150 bytes for each, in the memory of the service. Activities are known by their place in it. */
final class WordIndex {
    private final String[] codes;
    private final int[] earliest;
    private final int[] latest;
    private final String[] words;
    private final int[][] places;

    private WordIndex(Builder from) {
        codes = from.codes.toArray(String[]::new);
        earliest = from.earliest.toArray();
        latest = from.latest.toArray();
        words = from.places.keySet().stream().sorted().toArray(String[]::new);
        places = new int[words.length][];
        for (int at = 0; at < words.length; at++) {
            places[at] = from.places.get(words[at]).toArray();
        }
    }

    /** The words that are like this. */
    List<String> words(Predicate<String> like) {
        return Arrays.stream(words).filter(like).toList();
    }

    /** The activities in which one of these words stands. */
    BitSet having(Collection<String> some) {
        BitSet found = new BitSet(codes.length);
        for (String word : some) {
            int at = Arrays.binarySearch(words, word);
            if (at >= 0) {
                Arrays.stream(places[at]).forEach(found::set);
            }
        }
        return found;
    }

    String code(int place) {
        return codes[place];
    }

    int firstDay(int place) {
        return earliest[place];
    }

    boolean touches(int place, Period period) {
        return earliest[place] <= period.end().toEpochDay()
                && latest[place] >= period.start().toEpochDay();
    }

    /** The places of these activities; those that are not in it are left out. */
    BitSet placesOf(Collection<String> some) {
        BitSet found = new BitSet(codes.length);
        for (int at = 0; at < codes.length; at++) {
            if (some.contains(codes[at])) {
                found.set(at);
            }
        }
        return found;
    }

    /** Takes activities one after the other. */
    static final class Builder {
        private final List<String> codes = new ArrayList<>();
        private final Figures earliest = new Figures();
        private final Figures latest = new Figures();
        private final Map<String, Figures> places = new HashMap<>();

        void add(String code, LocalDate from, LocalDate to) {
            codes.add(code);
            earliest.add((int) from.toEpochDay());
            latest.add((int) to.toEpochDay());
        }

        /** A word of the activity added last. */
        void word(String word) {
            places.computeIfAbsent(word, same -> new Figures()).addOnce(codes.size() - 1);
        }

        WordIndex build() {
            return new WordIndex(this);
        }
    }

    /** Whole numbers, as many as come. */
    private static final class Figures {
        private int[] all = new int[1];
        private int count;

        void add(int figure) {
            if (count == all.length) {
                all = Arrays.copyOf(all, count * 2);
            }
            all[count++] = figure;
        }

        void addOnce(int figure) {
            if (count == 0 || all[count - 1] != figure) {
                add(figure);
            }
        }

        int[] toArray() {
            return Arrays.copyOf(all, count);
        }
    }
}
