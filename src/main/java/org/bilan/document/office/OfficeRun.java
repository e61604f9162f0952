package org.bilan.document.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One run of the program. It knows nothing of ours: of the environment only what a program needs to start, and neither
 * standard input nor any password.
 *
 * @param late whether it was ended because it took too long; {@code exit} says nothing then
 */
record OfficeRun(boolean late, int exit) {
    private static final Set<String> PASSED = Set.of(
            "PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TMPDIR", "TMP", "TEMP", "SystemRoot", "SYSTEMROOT", "windir");
    private static final long FAREWELL_SECONDS = 5;

    /** @param said what it prints goes there */
    static OfficeRun of(List<String> command, Map<String, String> environment, Path said, Duration most) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(PASSED);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread ending = new Thread(() -> end(process), "end-office");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
            end(process);
            return new OfficeRun(!ended, ended ? process.exitValue() : -1);
        } catch (InterruptedException stop) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while LibreOffice was at work", stop);
        } finally {
            forget(ending);
        }
    }

    /** The program and all that it started: LibreOffice is a script that starts a program that starts another. */
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException alreadyEnding) {
            // it is run, or was, together with this thread
        }
    }
}
