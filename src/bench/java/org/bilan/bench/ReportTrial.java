package org.bilan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.bilan.report.ReportProgress.Stage;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.ReportMaker;
import org.bilan.value.Language;
import org.bilan.value.Period;

/**
 * Makes the same annual report again and again: of the data folder that is the first argument, or of as many made-up
 * activities as it says. The second argument is how often; a third of that again goes before to warm up.
 */
final class ReportTrial {
    private static final Period YEAR = new Period(LocalDate.of(2021, 9, 1), LocalDate.of(2022, 8, 31));
    private static final LocalDate DATED = LocalDate.of(2022, 11, 1);

    private ReportTrial() {}

    public static void main(String... arguments) throws IOException {
        boolean made = arguments[0].chars().allMatch(Character::isDigit);
        int times = Integer.parseInt(arguments[1]);
        try (WorkFolder work = WorkFolder.make();
                OpenedHome home = OpenedHome.of(work.resolve("home"))) {
            Path folder = made ? work.resolve("data") : Path.of(arguments[0]);
            if (made) {
                new LargeFolder(Integer.parseInt(arguments[0]), YEAR.start(), 365).write(folder);
            }
            home.take(folder);
            String what = made
                    ? String.format(Locale.ROOT, "Annual report of %,d activities", Integer.parseInt(arguments[0]))
                    : "Annual report of the sample";
            print(what, made, home.reports(), times);
        }
    }

    private static void print(String what, boolean made, ReportMaker reports, int times) {
        for (int warm = 0; warm <= times / 3; warm++) {
            one(reports);
        }
        long[] word = new long[times];
        long[] pdf = new long[times];
        for (int at = 0; at < times; at++) {
            Map<Stage, Long> stages = one(reports);
            word[at] = stages.get(Stage.LAYING_OUT) - stages.get(Stage.READING);
            pdf[at] = stages.get(Stage.DONE) - stages.get(Stage.LAYING_OUT);
        }
        System.out.println(new Measure(
                        what + ": read, checked, filled in Word", new Timing(word).milliseconds(), made ? "" : "100 ms")
                .line());
        System.out.println(
                new Measure(what + ": laid out as PDF", new Timing(pdf).milliseconds(), made ? "" : "500 ms").line());
        System.out.println(new Measure(what + ": heap", Heap.peak(), made ? "" : "128 MB").line());
    }

    /** When each stage began. */
    private static Map<Stage, Long> one(ReportMaker reports) {
        Map<Stage, Long> began = new EnumMap<>(Stage.class);
        FinishedReport report = reports.make(
                ReportRequest.annual(YEAR, Language.FR, DATED), stage -> began.put(stage, System.nanoTime()));
        if (report.isRefused()) {
            throw new IllegalStateException("The report was refused");
        }
        return began;
    }
}
