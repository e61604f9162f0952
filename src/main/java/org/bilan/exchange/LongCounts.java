package org.bilan.exchange;

import java.util.Arrays;

/** How often each of many numbers was seen, in a few bytes each: a million lines of a ledger fit in 24 MB. */
final class LongCounts {
    private long[] keys = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;

    /** Counts it once more; returns how often it had been seen before. */
    int add(long key) {
        if (used * 4 > keys.length * 3) {
            grow();
        }
        int at = find(key);
        if (counts[at] == 0) {
            keys[at] = key;
            used++;
        }
        return counts[at]++;
    }

    boolean has(long key) {
        return counts[find(key)] > 0;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & mask;
        while (counts[at] > 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
        Arrays.fill(oldCounts, 0);
    }
}
