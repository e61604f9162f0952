package org.bilan.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same Word files printed by LibreOffice where {@code soffice} is on the path. Warm: what one more file costs a run
 * that has printed one.
 */
final class OfficeTrial {
    private static final int MORE = 4;

    private OfficeTrial() {}

    static List<Measure> measure() throws IOException, InterruptedException {
        List<Measure> measures = new ArrayList<>();
        if (List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")))) {
            return measures;
        }
        for (Printed printed : List.of(Printed.REPORT, Printed.YEAR, Printed.ROWS)) {
            try (WorkFolder work = WorkFolder.make()) {
                byte[] docx = printed.filling().docx().write();
                for (int at = 0; at <= MORE; at++) {
                    Files.write(work.resolve("file" + at + ".docx"), docx);
                }
                print(work, 0);
                long one = print(work, 0);
                long all = print(work, MORE);
                measures.add(new Measure(
                        printed.called() + ": printed by LibreOffice, tagged, warm",
                        String.format(Locale.ROOT, "%.0f ms", (all - one) / 1e6 / MORE),
                        ""));
            }
        }
        return measures;
    }

    /** How long the files up to that one take, in nanoseconds. */
    private static long print(WorkFolder work, int last) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + work.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}",
                "--outdir",
                work.resolve("out").toString()));
        for (int at = 0; at <= last; at++) {
            command.add(work.resolve("file" + at + ".docx").toString());
        }
        long start = System.nanoTime();
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (office.waitFor() != 0) {
            throw new IllegalStateException("LibreOffice ended with " + office.exitValue());
        }
        return System.nanoTime() - start;
    }
}
