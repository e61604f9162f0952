package org.bilan.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of the same work done over and over, in nanoseconds. */
record Timing(long[] nanoseconds) {
    Timing {
        nanoseconds = nanoseconds.clone();
        Arrays.sort(nanoseconds);
    }

    /** The middle one of an odd number of times, the lower of the two middle ones of an even number. */
    long median() {
        return nanoseconds[(nanoseconds.length - 1) / 2];
    }

    String milliseconds() {
        return String.format(Locale.ROOT, "%.0f ms", median() / 1e6);
    }

    String seconds() {
        return String.format(Locale.ROOT, "%.1f s", median() / 1e9);
    }
}
