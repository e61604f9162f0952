package org.bilan.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.bilan.report.ReportProgress.Stage;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.ReportMaker;
import org.bilan.value.Language;
import org.bilan.value.Period;

/**
 * Reads the facts of reports out of ten years of records, as many activities as the first argument says: of the annual
 * report of the ninth year, and of one grant that runs in it.
 */
final class FactsTrial {
    private static final LocalDate FIRST = LocalDate.of(2012, 9, 1);
    private static final int TEN_YEARS = 3650;
    private static final Period NINTH = new Period(LocalDate.of(2020, 9, 1), LocalDate.of(2021, 8, 31));
    private static final LocalDate DATED = LocalDate.of(2021, 11, 1);
    private static final String GRANT = "G25";
    private static final int TIMES = 5;

    private FactsTrial() {}

    public static void main(String... arguments) throws IOException {
        int activities = Integer.parseInt(arguments[0]);
        try (WorkFolder work = WorkFolder.make();
                OpenedHome home = OpenedHome.of(work.resolve("home"))) {
            new LargeFolder(activities, FIRST, TEN_YEARS).write(work.resolve("data"));
            home.take(work.resolve("data"));
            String where = String.format(
                    Locale.ROOT,
                    "out of %,d activities and %,d expenses of ten years",
                    activities,
                    activities * LargeFolder.EXPENSES_OF_AN_ACTIVITY);
            ReportRequest annual = ReportRequest.annual(NINTH, Language.FR, DATED);
            ReportRequest funder = ReportRequest.funder(GRANT, NINTH, Language.FR, DATED);
            print("Facts of an annual report " + where, home.reports(), annual);
            print("Facts of a funder's report " + where, home.reports(), funder);
        }
    }

    private static void print(String what, ReportMaker reports, ReportRequest request) {
        long[] times = new long[TIMES];
        for (int at = -2; at < TIMES; at++) {
            long time = reading(reports, request);
            if (at >= 0) {
                times[at] = time;
            }
        }
        System.out.println(new Measure(what, new Timing(times).milliseconds(), "1,000 ms").line());
    }

    private static final class Read extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Stops the report where its checks would begin. */
    private static long reading(ReportMaker reports, ReportRequest request) {
        long start = System.nanoTime();
        try {
            reports.make(request, stage -> {
                if (stage == Stage.CHECKING) {
                    throw new Read();
                }
            });
            throw new IllegalStateException("The report has no checks");
        } catch (Read read) {
            return System.nanoTime() - start;
        }
    }
}
