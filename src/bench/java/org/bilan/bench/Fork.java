package org.bilan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A trial in a process of its own, with no more heap than it is given. */
final class Fork {
    private Fork() {}

    /** The measures of a trial, or one that says that it failed. */
    static List<Measure> run(int megabytes, Class<?> trial, String... arguments) {
        List<String> command = new ArrayList<>(java("-Xmx" + megabytes + "m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), trial.getName()));
        command.addAll(List.of(arguments));
        List<Measure> measures = new ArrayList<>();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader lines = process.inputReader()) {
                lines.lines()
                        .filter(line -> line.contains("\t"))
                        .map(Measure::read)
                        .forEach(measures::add);
            }
            int status = process.waitFor();
            if (status != 0) {
                measures.add(new Measure(
                        trial.getSimpleName() + " " + String.join(" ", arguments), "failed, status " + status, ""));
            }
            return measures;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** The command of this Java, with the options that the README recommends. */
    static List<String> java(String heap) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(java.toString(), heap, "-XX:+UseSerialGC", "-Djava.awt.headless=true");
    }
}
