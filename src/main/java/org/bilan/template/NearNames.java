package org.bilan.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bilan.value.EditDistance;

/**
 * The known names nearest to one that is not known: the same letters without points and spaces, the same words in the
 * singular, then by edit distance of the folded words, then one inside the other.
 */
final class NearNames {
    private static final int MOST = 3;

    /** A name that wants a repetition around it is not what a hand slipped from, unless it is as good as the same. */
    private static final int SLIPS_OF_LIST = 2;

    private static final int SAME_LETTERS = 0;
    private static final int SAME_WORDS = 1;
    private static final int SLIPS = 1;
    private static final int FAR = Integer.MAX_VALUE;

    private NearNames() {}

    private record Guess(KnownName known, int distance) {
        String name() {
            return known.name();
        }
    }

    /** The nearest first, of those equally near the first known; at most three, none that is too far to be meant. */
    static List<String> to(String typed, Collection<String> known) {
        return among(known.stream().map(KnownName::of).toList(), typed);
    }

    /** As {@link #to}; of those equally near, the ones that want no repetition first. */
    static List<String> among(List<KnownName> known, String typed) {
        KnownName wanted = KnownName.of(typed);
        List<Guess> near = new ArrayList<>();
        List<Guess> parts = new ArrayList<>();
        for (KnownName name : known) {
            int farthest = near.size() < MOST ? FAR - 1 : near.get(MOST - 1).distance() - 1;
            int distance = distance(wanted, name, farthest);
            if (distance <= farthest) {
                keep(near, new Guess(name, distance));
            } else if (near.size() < MOST && !name.ofList() && isPart(wanted.folded(), name.folded())) {
                parts.add(new Guess(name, name.folded().length()));
            }
        }
        return Stream.concat(near.stream(), parts.stream().sorted(Comparator.comparingInt(Guess::distance)))
                .map(Guess::name)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Behind those that are as near, so that the first known comes first; and no name twice. */
    private static void keep(List<Guess> near, Guess guess) {
        if (near.stream().anyMatch(other -> other.name().equals(guess.name()))) {
            return;
        }
        int at = 0;
        while (at < near.size() && near.get(at).distance() <= guess.distance()) {
            at++;
        }
        near.add(at, guess);
        if (near.size() > MOST) {
            near.remove(MOST);
        }
    }

    /** {@link #FAR} if they are the same, too far from each other, or farther than others that are known. */
    private static int distance(KnownName wanted, KnownName known, int farthest) {
        if (wanted.folded().equals(known.folded())) {
            return FAR;
        }
        int behind = known.ofList() ? 1 : 0;
        if (wanted.joined().equals(known.joined())) {
            return 2 * SAME_LETTERS + behind;
        }
        if (wanted.singular().equals(known.singular())) {
            return 2 * SAME_WORDS + behind;
        }
        int longest = Math.max(wanted.folded().length(), known.folded().length());
        int allowed = Math.min(Math.max(1, longest * 2 / 5), known.ofList() ? SLIPS_OF_LIST : longest);
        int worthwhile = Math.min(allowed, farthest / 2);
        if (wanted.leastSlips(known) > worthwhile) {
            return FAR;
        }
        int slips = EditDistance.of(wanted.folded(), known.folded(), worthwhile);
        return slips > worthwhile ? FAR : 2 * (SLIPS + slips) + behind;
    }

    private static boolean isPart(String wanted, String known) {
        return wanted.length() > 3
                && known.length() > 3
                && ((" " + known + " ").contains(" " + wanted + " ")
                        || (" " + wanted + " ").contains(" " + known + " "));
    }
}
