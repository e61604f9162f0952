package org.bilan.web.report.figure;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bilan.report.trace.Figure;
import org.bilan.report.trace.Trace;
import org.bilan.report.trace.TraceJson;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJob;

/**
 * Where the figures of reports come from, kept beside the files of a job: each figure a trace of its own on a line,
 * compressed, so that one is read without the others; and a short line for each, which is all that their list reads.
 */
@Singleton
public class TraceStore {
    private static final String WHOLE = "trace.jsonl.gz";
    private static final String LIST = "trace.tsv";

    /** As Bilan kept them before: all in one. */
    private static final String OLD = "trace.json";

    private final ReportFolder folder;

    TraceStore(ReportFolder folder) {
        this.folder = folder;
    }

    public void keep(ReportJob job, Trace trace) {
        folder.write(folder.of(job).resolve(WHOLE), packed(trace));
        String lines =
                trace.figures().stream().map(one -> FigureLine.of(one).line()).collect(Collectors.joining("\n"));
        folder.write(folder.of(job).resolve(LIST), lines.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(Trace trace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (Figure figure : trace.figures()) {
                String line = TraceJson.write(new Trace(List.of(figure))) + "\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Empty for a report made before figures knew their sources. */
    public Optional<Trace> of(ReportJob job) {
        try {
            return isKept(job) ? Optional.of(new Trace(read(job, 0, Integer.MAX_VALUE))) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the order of the trace; none of a report made before figures knew their sources. */
    List<FigureLine> list(ReportJob job) {
        try {
            return isKept(job)
                    ? Files.readAllLines(folder.of(job).resolve(LIST)).stream()
                            .filter(line -> !line.isEmpty())
                            .map(FigureLine::of)
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The one of the list at that place. */
    Figure figure(ReportJob job, int place) {
        try {
            return read(job, place, 1).get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Figure> read(ReportJob job, int from, int most) throws IOException {
        List<Figure> figures = new ArrayList<>();
        Path file = folder.of(job).resolve(WHOLE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines().skip(from).limit(most)::iterator) {
                figures.addAll(TraceJson.read(line).figures());
            }
        }
        return figures;
    }

    /** Writes anew what an older Bilan kept. */
    private synchronized boolean isKept(ReportJob job) throws IOException {
        if (Files.isRegularFile(folder.of(job).resolve(LIST))) {
            return true;
        }
        Path old = folder.of(job).resolve(OLD);
        if (!Files.isRegularFile(old)) {
            return false;
        }
        keep(job, TraceJson.read(Files.readString(old)));
        Files.delete(old);
        return true;
    }
}
