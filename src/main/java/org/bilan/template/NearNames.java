package org.bilan.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bilan.value.EditDistance;
import org.bilan.value.TextFold;

/** The known names nearest to one that is not known: by edit distance of the folded words, or one inside the other. */
final class NearNames {
    private static final int MOST = 3;

    /** A name that is only a part of what was typed, or the other way round, comes after all that are near. */
    private static final int PART = 1000;

    private NearNames() {}

    private record Guess(String name, int distance) {}

    /** The nearest first, of those equally near the first known; at most three, none that is too far to be meant. */
    static List<String> to(String typed, Collection<String> known) {
        String wanted = TextFold.fold(typed);
        List<Guess> guesses = new ArrayList<>();
        for (String name : known) {
            String folded = TextFold.fold(name);
            int allowed = Math.max(1, Math.max(wanted.length(), folded.length()) * 2 / 5);
            int distance = EditDistance.of(wanted, folded, allowed);
            if (distance <= allowed && distance > 0) {
                guesses.add(new Guess(name, distance));
            } else if (isPart(wanted, folded)) {
                guesses.add(new Guess(name, PART + folded.length()));
            }
        }
        return guesses.stream()
                .sorted(Comparator.comparingInt(Guess::distance))
                .map(Guess::name)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean isPart(String wanted, String known) {
        return wanted.length() > 3
                && known.length() > 3
                && ((" " + known + " ").contains(" " + wanted + " ")
                        || (" " + wanted + " ").contains(" " + known + " "));
    }
}
