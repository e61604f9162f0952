package org.bilan.web.report.figure;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.report.trace.Trace;
import org.bilan.report.trace.TraceJson;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJob;

/** Where the figures of reports come from, each trace kept beside the files of its job. */
@Singleton
public class TraceStore {
    private static final String FILE = "trace.json";

    private static final int MOST_READ = 4;

    private final ReportFolder folder;

    /** Those last asked for, as long as there is memory: one of 10 000 figures takes a second to be read. */
    private final Map<Path, Read> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Read> eldest) {
            return size() > MOST_READ;
        }
    };

    private record Read(FileTime written, SoftReference<Trace> trace) {}

    TraceStore(ReportFolder folder) {
        this.folder = folder;
    }

    public void keep(ReportJob job, Trace trace) {
        folder.write(folder.of(job).resolve(FILE), TraceJson.write(trace).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a report made before figures knew their sources. */
    public Optional<Trace> of(ReportJob job) {
        Path file = folder.of(job).resolve(FILE);
        try {
            return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Trace read(Path file) throws IOException {
        FileTime written = Files.getLastModifiedTime(file);
        synchronized (read) {
            Read known = read.get(file);
            Trace trace = known == null || !known.written().equals(written)
                    ? null
                    : known.trace().get();
            if (trace != null) {
                return trace;
            }
        }
        Trace trace = TraceJson.read(Files.readString(file));
        synchronized (read) {
            read.put(file, new Read(written, new SoftReference<>(trace)));
        }
        return trace;
    }
}
