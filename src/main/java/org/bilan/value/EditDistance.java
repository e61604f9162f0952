package org.bilan.value;

import java.util.Arrays;

/** How many slips of the hand lie between two spellings. Compares signs as they are: fold first what is to be alike. */
public final class EditDistance {
    private EditDistance() {}

    /**
     * Signs to change, add, drop or swap with the next (optimal string alignment).
     *
     * @return {@code limit + 1} where that many are not enough: only the band of {@code limit} around the diagonal is counted
     */
    public static int of(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) > limit) {
            return limit + 1;
        }
        int start = alikeAtStart(from, to);
        int end = alikeAtEnd(from, to, start);
        return between(from.substring(start, from.length() - end), to.substring(start, to.length() - end), limit);
    }

    /** What two spellings begin or end with in common costs nothing, and most that are compared differ by a sign or two. */
    private static int alikeAtStart(String from, String to) {
        int most = Math.min(from.length(), to.length());
        int alike = 0;
        while (alike < most && from.charAt(alike) == to.charAt(alike)) {
            alike++;
        }
        return alike;
    }

    private static int alikeAtEnd(String from, String to, int start) {
        int most = Math.min(from.length(), to.length()) - start;
        int alike = 0;
        while (alike < most && from.charAt(from.length() - 1 - alike) == to.charAt(to.length() - 1 - alike)) {
            alike++;
        }
        return alike;
    }

    private static int between(String from, String to, int limit) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            Arrays.fill(row, limit + 1);
            row[0] = i;
            int least = i;
            for (int j = Math.max(1, i - limit); j <= Math.min(to.length(), i + limit); j++) {
                row[j] = cheapest(from, to, i, j, row[j - 1], last, before);
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return limit + 1;
            }
            before = last;
            last = row;
        }
        return Math.min(last[to.length()], limit + 1);
    }

    private static int cheapest(String from, String to, int i, int j, int left, int[] last, int[] before) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(left, last[j]) + 1, last[j - 1] + change);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, before[j - 2] + 1) : best;
    }

    /** Whether at most {@code limit} slips lie between them. */
    public static boolean isWithin(String from, String to, int limit) {
        return of(from, to, limit) <= limit;
    }
}
