package org.bilan.document.annex;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs {@link AnnexInspector} beside this program, with little memory and little time. Where it ends or hangs over a file,
 * that file is given up and a new process goes on with the next.
 *
 * @param main the inspector, or in a specification something worse
 * @param most for one file, the start of the process included
 */
record InspectorProcess(String main, int megabytes, Duration most) {
    private static final long LOOK_MILLISECONDS = 15;
    private static final long LONGEST_ANSWER = 1 << 16;

    static InspectorProcess usual() {
        return new InspectorProcess(AnnexInspector.class.getName(), 256, Duration.ofSeconds(60));
    }

    /** A file to look at, the copy that may be made of it, and what sets it apart from other files. */
    record Task(Path file, Path copy, String own) {}

    /** One reading for each task, in their order. */
    List<AnnexReading> read(List<Task> tasks) throws IOException {
        Path room = Files.createTempDirectory("bilan-annex-");
        try {
            List<AnnexReading> found = new ArrayList<>();
            while (found.size() < tasks.size()) {
                found.addAll(run(tasks.subList(found.size(), tasks.size()), room));
            }
            return found;
        } finally {
            clear(room);
        }
    }

    /** What one process found: of all tasks, or of those up to the one that it did not survive. */
    private List<AnnexReading> run(List<Task> tasks, Path room) throws IOException {
        Path asked = room.resolve("asked");
        Path answers = room.resolve("answers");
        List<String> lines = new ArrayList<>();
        tasks.forEach(task -> lines.add(String.join(
                "\t",
                task.own(),
                task.file().toAbsolutePath().toString(),
                task.copy().toAbsolutePath().toString())));
        Files.write(asked, lines, StandardCharsets.UTF_8);
        Files.deleteIfExists(answers);
        Process process = start(room, asked, answers);
        boolean hung = hangs(process, answers);
        end(process);
        List<AnnexReading> answered = answered(answers);
        List<AnnexReading> found = new ArrayList<>(answered.subList(0, Math.min(answered.size(), tasks.size())));
        if (found.size() < tasks.size()) {
            // the JDK ends so where memory runs out and it was told to
            boolean full = !hung && process.exitValue() == 3;
            found.add(AnnexReading.refused(
                    hung ? AnnexReason.TOO_SLOW : full ? AnnexReason.TOO_HEAVY : AnnexReason.DAMAGED));
        }
        return found;
    }

    private Process start(Path room, Path asked, Path answers) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-Xmx" + megabytes + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + room,
                "-cp",
                classPath(),
                main);
        Map<String, String> environment = builder.environment();
        environment.clear();
        builder.directory(room.toFile())
                .redirectInput(asked.toFile())
                .redirectOutput(answers.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    /** The inspector runs elsewhere: relative paths would lead nowhere. */
    private static String classPath() {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    /** Waits for its end; true if one file took too long. */
    private boolean hangs(Process process, Path answers) throws IOException {
        try {
            long answered = 0;
            long since = System.nanoTime();
            while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                long now = Files.size(answers);
                if (now > LONGEST_ANSWER || System.nanoTime() - since > most.toNanos()) {
                    return true;
                }
                if (now > answered) {
                    answered = now;
                    since = System.nanoTime();
                }
            }
            return false;
        } catch (InterruptedException stop) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an annex was looked at", stop);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whole lines only. */
    private static List<AnnexReading> answered(Path answers) throws IOException {
        List<AnnexReading> found = new ArrayList<>();
        String text = Files.readString(answers, StandardCharsets.UTF_8);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
            try {
                found.add(AnnexReading.of(text.substring(0, end)));
            } catch (IllegalArgumentException nonsense) {
                return found;
            }
            text = text.substring(end + 1);
        }
        return found;
    }

    private static void clear(Path room) throws IOException {
        try (Stream<Path> files = Files.walk(room)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
