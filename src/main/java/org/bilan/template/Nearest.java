package org.bilan.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bilan.value.TextFold;

/** The known names nearest to one that is not known: by edit distance of the folded words, or one inside the other. */
final class Nearest {
    private static final int MOST = 3;

    /** A name that is only a part of what was typed, or the other way round, comes after all that are near. */
    private static final int PART = 1000;

    private Nearest() {}

    private record Guess(String name, int distance) {}

    /** The nearest first, at most three, none that is too far to be meant. */
    static List<String> to(String typed, Collection<String> known) {
        String wanted = TextFold.fold(typed);
        List<Guess> guesses = new ArrayList<>();
        for (String name : known) {
            String folded = TextFold.fold(name);
            int allowed = Math.max(1, Math.max(wanted.length(), folded.length()) * 2 / 5);
            int distance = Math.abs(wanted.length() - folded.length()) > allowed
                    ? Integer.MAX_VALUE
                    : distance(wanted, folded);
            if (distance <= allowed && distance > 0) {
                guesses.add(new Guess(name, distance));
            } else if (isPart(wanted, folded)) {
                guesses.add(new Guess(name, PART + folded.length()));
            }
        }
        return guesses.stream()
                .sorted(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
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

    /** Letters to add, drop, change or swap with the next (optimal string alignment). */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, cost, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int[][] cost, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
