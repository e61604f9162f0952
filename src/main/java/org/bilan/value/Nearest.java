package org.bilan.value;

import java.util.Collection;
import java.util.Optional;

/** The known word that someone most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** Empty when none is close: more than a third of its letters, and more than two, would have to change. */
    public static Optional<String> to(String typed, Collection<String> known) {
        String wanted = TextFold.fold(typed);
        int limit = Math.max(2, wanted.length() / 3);
        String best = null;
        int least = limit + 1;
        for (String word : known) {
            if (Math.abs(word.length() - wanted.length()) >= least + 1) {
                continue;
            }
            int steps = EditDistance.of(wanted, TextFold.fold(word), least);
            if (steps < least || steps == least && best != null && word.compareTo(best) < 0) {
                best = word;
                least = steps;
            }
        }
        return Optional.ofNullable(best);
    }
}
