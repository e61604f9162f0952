package org.bilan.value;

import java.util.Arrays;

/** How many slips of the hand lie between two spellings. Compares signs as they are: fold first what is to be alike. */
public final class EditDistance {
    private EditDistance() {}

    /**
     * Signs to change, add, drop or swap with the next (optimal string alignment).
     *
     * @return some number beyond {@code limit} where that many are not enough: counting stops there
     */
    public static int of(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) > limit) {
            return limit + 1;
        }
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= from.length(); i++) {
            int[] row = row(from, to, i, last, before);
            if (Arrays.stream(row).min().orElse(0) > limit) {
                return limit + 1;
            }
            before = last;
            last = row;
        }
        return last[to.length()];
    }

    private static int[] row(String from, String to, int i, int[] last, int[] before) {
        int[] row = new int[to.length() + 1];
        row[0] = i;
        for (int j = 1; j <= to.length(); j++) {
            int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
            row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
            boolean swapped =
                    i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
            if (swapped) {
                row[j] = Math.min(row[j], before[j - 2] + 1);
            }
        }
        return row;
    }

    /** Whether at most {@code limit} slips lie between them. */
    public static boolean isWithin(String from, String to, int limit) {
        return of(from, to, limit) <= limit;
    }
}
