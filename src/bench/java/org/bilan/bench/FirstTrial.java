package org.bilan.bench;

import java.nio.file.Path;
import java.util.Locale;
import org.bilan.funding.Profiles;
import org.bilan.report.make.Rehearsal;

/** The first report of a process that has warmed up by itself, beside as many later ones as the first argument says. */
final class FirstTrial {
    private FirstTrial() {}

    public static void main(String... arguments) throws InterruptedException {
        int times = Integer.parseInt(arguments[0]);
        Printed.Filling filling = Printed.REPORT.filling();
        Rehearsal.start(new Profiles(Path.of(""))).join();
        long first = filling.timed();
        long[] later = new long[times];
        for (int at = 0; at < times; at++) {
            later[at] = filling.timed();
        }
        double ratio = (double) first / new Timing(later).median();
        System.out.println(new Measure(
                        "First report after the start, beside the " + times + " after it",
                        String.format(Locale.ROOT, "%.2f times", ratio),
                        "1.5 times")
                .line());
    }
}
