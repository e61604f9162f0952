package org.bilan.value;

import java.util.Arrays;
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
            int steps = steps(wanted, TextFold.fold(word), least);
            if (steps < least || steps == least && best != null && word.compareTo(best) < 0) {
                best = word;
                least = steps;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters to change, add, drop or swap (optimal string alignment); stops counting beyond {@code limit}. */
    private static int steps(String from, String to, int limit) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            before = last;
            last = row;
        }
        return last[to.length()];
    }
}
