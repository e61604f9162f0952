package org.bilan.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;

/** Imports a folder of the size given as the number of activities into an empty home. */
final class ImportTrial {
    private static final LocalDate FIRST = LocalDate.of(2012, 9, 1);
    private static final int TEN_YEARS = 3652;

    private ImportTrial() {}

    public static void main(String... arguments) throws IOException {
        int activities = Integer.parseInt(arguments[0]);
        int expenses = activities * LargeFolder.EXPENSES_OF_AN_ACTIVITY;
        try (WorkFolder work = WorkFolder.make();
                OpenedHome home = OpenedHome.of(work.resolve("home"))) {
            new LargeFolder(activities, FIRST, TEN_YEARS).write(work.resolve("data"));
            long start = System.nanoTime();
            home.take(work.resolve("data"));
            Timing timing = new Timing(new long[] {System.nanoTime() - start});
            String what = String.format(
                    Locale.ROOT,
                    "Import of %,d activities, %,d expenses and as many allocations",
                    activities,
                    expenses);
            System.out.println(new Measure(what + ": time", timing.seconds(), "60 s").line());
            System.out.println(new Measure(what + ": heap", Heap.peak(), "1,024 MB").line());
        }
    }
}
