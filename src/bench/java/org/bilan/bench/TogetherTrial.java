package org.bilan.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes a report in PDF alone, then two of them at once, as often as the first argument says; and beside it a computation
 * that shares nothing with another, which tells what two at once cost on this machine whatever they do.
 */
final class TogetherTrial {
    private static final int ENTRIES = 400_000;
    private static final int PASSES = 8;

    private TogetherTrial() {}

    public static void main(String... arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        Printed.Filling filling = Printed.REPORT.filling();
        print("Two reports laid out at once, each beside one alone", ratio(times, filling::timed), "1.3 times");
        print("Two plain computations at once, each beside one alone", ratio(times, TogetherTrial::plain), "");
    }

    private static double ratio(int times, Callable<Long> one) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        long[] alone = new long[times];
        long[] together = new long[2 * times];
        for (int at = -times / 2 - 1; at < times; at++) {
            long single = two.submit(one).get();
            List<Future<Long>> pair = two.invokeAll(List.of(one, one));
            if (at >= 0) {
                alone[at] = single;
                together[2 * at] = pair.get(0).get();
                together[2 * at + 1] = pair.get(1).get();
            }
        }
        two.shutdown();
        return (double) new Timing(together).median() / new Timing(alone).median();
    }

    /** About as much memory passes through it as through a report. */
    private static long plain() {
        long start = System.nanoTime();
        long sum = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            Map<Integer, String> words = new HashMap<>();
            for (int at = 0; at < ENTRIES / PASSES; at++) {
                words.put(at, "word " + at);
            }
            for (String word : words.values()) {
                sum += word.hashCode();
            }
        }
        if (sum == 0) {
            throw new IllegalStateException("Nothing was computed");
        }
        return System.nanoTime() - start;
    }

    private static void print(String what, double ratio, String target) {
        System.out.println(new Measure(what, String.format(Locale.ROOT, "%.2f times", ratio), target).line());
    }
}
