package org.bilan.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what the jar costs on this machine as a Markdown table. Takes the jar and the sample's data folder. */
public final class Benchmark {
    private static final int USUAL = 128;
    private static final int LARGE = 1024;

    private Benchmark() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]);
        String sample = arguments[1];
        List<Measure> table = new ArrayList<>();
        table.add(new Measure("Size of the jar", Files.size(jar) / 1_000_000 + " MB", "60 MB"));
        table.addAll(ColdStart.measure(jar));
        table.addAll(Fork.run(USUAL, ReportTrial.class, sample, "30"));
        table.addAll(Fork.run(LARGE, ReportTrial.class, "1000", "9"));
        table.addAll(Fork.run(LARGE, ReportTrial.class, "10000", "3"));
        table.addAll(Fork.run(USUAL, FillTrial.class, "2000", "60"));
        table.addAll(Fork.run(USUAL, FillTrial.class, "20000", "15"));
        table.addAll(Fork.run(USUAL, YearTrial.class, "30"));
        table.addAll(Fork.run(USUAL, PrintTrial.class, Printed.REPORT.name(), "20"));
        table.addAll(Fork.run(USUAL, PrintTrial.class, Printed.YEAR.name(), "20"));
        table.addAll(Fork.run(LARGE, PrintTrial.class, Printed.ROWS.name(), "10"));
        table.addAll(OfficeTrial.measure());
        table.addAll(Fork.run(LARGE, PrintTrial.class, Printed.YEAR.name(), "10"));
        table.addAll(Fork.run(LARGE, PrintTrial.class, Printed.LONG.name(), "10"));
        table.addAll(Fork.run(LARGE, TogetherTrial.class, "15"));
        table.addAll(Fork.run(USUAL, FirstTrial.class, "10"));
        table.addAll(Fork.run(LARGE, ImportTrial.class, "100000"));
        table.addAll(Fork.run(LARGE, FactsTrial.class, "100000"));
        table.addAll(Fork.run(LARGE, PagesTrial.class, "100000"));
        print(table);
    }

    private static void print(List<Measure> table) {
        System.out.println(machine());
        System.out.println();
        System.out.println("| What | Measured | Target |");
        System.out.println("|---|---|---|");
        for (Measure measure : table) {
            System.out.println("| " + measure.what() + " | " + measure.figure() + " | " + measure.target() + " |");
        }
    }

    private static String machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %d GB of memory, Java %s. Times are medians, warm unless they say start; each trial has a process of its own.",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9),
                System.getProperty("java.version"));
    }
}
