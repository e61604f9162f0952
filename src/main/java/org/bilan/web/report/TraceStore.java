package org.bilan.web.report;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bilan.report.trace.Trace;
import org.bilan.report.trace.TraceJson;

/** Where the figures of reports come from, each trace kept beside the files of its job. */
@Singleton
class TraceStore {
    private static final String FILE = "trace.json";

    private final ReportFolder folder;

    TraceStore(ReportFolder folder) {
        this.folder = folder;
    }

    void keep(ReportJob job, Trace trace) {
        folder.write(folder.of(job).resolve(FILE), TraceJson.write(trace).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a report made before figures knew their sources. */
    Optional<Trace> of(ReportJob job) {
        Path file = folder.of(job).resolve(FILE);
        try {
            return Files.isRegularFile(file) ? Optional.of(TraceJson.read(Files.readString(file))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
