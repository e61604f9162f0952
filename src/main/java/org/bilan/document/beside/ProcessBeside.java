package org.bilan.document.beside;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program beside this one that answers lines with lines. What hangs or explodes there costs only the line that it was at.
 *
 * @param main the program, which {@linkplain Answering answers}
 * @param megabytes of heap
 * @param most for one line, the start of the process included
 */
public record ProcessBeside(String main, int megabytes, Duration most) {
    private static final long LOOK_MILLISECONDS = 15;
    private static final long LONGEST_ANSWER = 1 << 16;
    private static final int OUT_OF_MEMORY = 3;
    private static final String FAREWELL = "Terminating due to java.lang.OutOfMemoryError";

    /** How a process came to its end. */
    public enum End {
        DONE,
        /** One line took too long. */
        SLOW,
        /** There was not enough memory. */
        FULL,
        /** It ended for no reason that is known. */
        BROKEN
    }

    /** The whole lines that were answered, in order; fewer than were asked where {@code end} is not {@link End#DONE}. */
    public record Answers(List<String> lines, End end) {
        public Answers {
            lines = List.copyOf(lines);
        }
    }

    /** A folder for what the process reads and writes. */
    public static Path room() throws IOException {
        return Files.createTempDirectory("bilan-beside-");
    }

    /** Removes the folder with all that is in it. */
    public static void clear(Path room) throws IOException {
        try (Stream<Path> files = Files.walk(room)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Asks one process all the lines. */
    public Answers ask(List<String> lines, Path room) throws IOException {
        Path asked = room.resolve("asked");
        Path answers = room.resolve("answers");
        Files.write(asked, lines, StandardCharsets.UTF_8);
        Files.deleteIfExists(answers);
        Process process = start(room, asked, answers);
        boolean hung = hangs(process, answers);
        end(process);
        // the JDK ends so where memory runs out and it was told to, and says so among the answers
        boolean full = !hung && process.exitValue() == OUT_OF_MEMORY;
        List<String> found = answered(answers);
        if (full) {
            found = found.stream().takeWhile(line -> !line.startsWith(FAREWELL)).toList();
        }
        return found.size() >= lines.size()
                ? new Answers(found.subList(0, lines.size()), End.DONE)
                : new Answers(found, hung ? End.SLOW : full ? End.FULL : End.BROKEN);
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
        builder.environment().clear();
        builder.directory(room.toFile())
                .redirectInput(asked.toFile())
                .redirectOutput(answers.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    /** The process runs elsewhere: relative paths would lead nowhere. */
    private static String classPath() {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    /** Waits for its end; true if one line took too long. */
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
            throw new IOException("Interrupted while a foreign file was looked at", stop);
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
    private static List<String> answered(Path answers) throws IOException {
        String text = Files.readString(answers, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
