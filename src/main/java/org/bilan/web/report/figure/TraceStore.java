package org.bilan.web.report.figure;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bilan.report.trace.Figure;
import org.bilan.report.trace.Trace;
import org.bilan.report.trace.TraceJson;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJob;

/**
 * Where the figures of reports come from, kept beside the files of a job: each figure a trace of its own on a line,
 * compressed in blocks (members of a file of RFC 1952), so that one is read without those before it; and a short line for
 * each, with the place of its block, which is all that their list reads.
 */
@Singleton
public class TraceStore {
    private static final String WHOLE = "trace.jsonl.gz";
    private static final String LIST = "trace.tsv";

    /** So many figures are compressed together. */
    private static final int BLOCK = 100;

    private static final int BUFFER = 1 << 16;

    /** As Bilan kept them before: all in one. */
    private static final String OLD = "trace.json";

    private final ReportFolder folder;

    TraceStore(ReportFolder folder) {
        this.folder = folder;
    }

    public void keep(ReportJob job, Trace trace) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        List<String> lines = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(from + BLOCK, trace.figures().size());
            List<Figure> block = trace.figures().subList(from, to);
            int at = whole.size();
            block.forEach(one -> lines.add(FigureLine.of(one, at).line()));
            pack(block, whole);
            from = to;
        } while (from < trace.figures().size());
        folder.write(folder.of(job).resolve(WHOLE), whole.toByteArray());
        folder.write(folder.of(job).resolve(LIST), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static void pack(List<Figure> block, ByteArrayOutputStream whole) {
        try (OutputStream out = new GZIPOutputStream(whole)) {
            for (Figure figure : block) {
                String line = TraceJson.write(new Trace(List.of(figure))) + "\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Empty for a report made before figures knew their sources. */
    public Optional<Trace> of(ReportJob job) {
        try {
            return isKept(job)
                    ? Optional.of(new Trace(read(job, 0, line -> true, Integer.MAX_VALUE)))
                    : Optional.empty();
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

    /** The one that a line of the list names. */
    Figure figure(ReportJob job, FigureLine one) {
        String mark = "\"mark\":\"" + one.mark() + "\"";
        try {
            return read(job, one.at(), line -> line.contains(mark), 1).get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Figure> read(ReportJob job, long at, Predicate<String> wanted, int most) throws IOException {
        List<Figure> figures = new ArrayList<>();
        try (SeekableByteChannel file = Files.newByteChannel(folder.of(job).resolve(WHOLE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Channels.newInputStream(file.position(at)), BUFFER),
                        StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines().filter(wanted).limit(most)::iterator) {
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
