package org.bilan.value;

import java.util.ArrayList;
import java.util.List;

/** Where two lists differ: the fewest items that lead from one to the other. Pure. */
public final class Alignment {
    /** Longer stretches are paired in their order. */
    private static final int MOST_COMPARED = 3_000;

    /** A place of each list, from 0; -1 where the item came or went. */
    public record Pair(int then, int now) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Integer> gone = new ArrayList<>();
    private final List<Integer> come = new ArrayList<>();

    private Alignment() {}

    /** What differs, in its order; an item that was exchanged for another is one pair. */
    public static List<Pair> between(List<?> then, List<?> now) {
        int start = 0;
        while (start < then.size() && start < now.size() && then.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < then.size() - start
                && end < now.size() - start
                && then.get(then.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        Alignment alignment = new Alignment();
        alignment.walk(then.subList(start, then.size() - end), now.subList(start, now.size() - end), start);
        return List.copyOf(alignment.pairs);
    }

    private void walk(List<?> old, List<?> young, int start) {
        boolean isLong = Math.max(old.size(), young.size()) > MOST_COMPARED;
        int[][] common = isLong ? new int[0][0] : common(old, young);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            boolean both = i < old.size() && j < young.size();
            if (!isLong && both && old.get(i).equals(young.get(j))) {
                pair();
                i++;
                j++;
            } else if (isLong ? i < old.size() : j == young.size() || both && common[i + 1][j] >= common[i][j + 1]) {
                gone.add(start + i++);
            } else {
                come.add(start + j++);
            }
        }
        pair();
    }

    /** The longest common sequence of what is left from each pair of places on. */
    private static int[][] common(List<?> old, List<?> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(young.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void pair() {
        for (int at = 0; at < Math.max(gone.size(), come.size()); at++) {
            pairs.add(new Pair(at < gone.size() ? gone.get(at) : -1, at < come.size() ? come.get(at) : -1));
        }
        gone.clear();
        come.clear();
    }
}
