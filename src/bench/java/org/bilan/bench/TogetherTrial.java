package org.bilan.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes a report in PDF alone, then two of them at once, as often as the first argument says. */
final class TogetherTrial {
    private TogetherTrial() {}

    public static void main(String... arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        Printed.Filling filling = Printed.REPORT.filling();
        Callable<Long> one = filling::timed;
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
        double ratio = (double) new Timing(together).median() / new Timing(alone).median();
        System.out.println(new Measure(
                        "Two reports laid out at once, each beside one alone",
                        String.format(Locale.ROOT, "%.2f times", ratio),
                        "1.3 times")
                .line());
    }
}
