package org.bilan.report.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.ReportFile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRequest;
import org.bilan.report.form.PortalSheet;
import org.bilan.report.trace.Trace;
import org.bilan.report.trace.TraceLater;
import org.jspecify.annotations.Nullable;

/**
 * A report as it came out: its files, none if its checks refused it, and everything that the checks found. {@code portal}
 * is what is typed into the funder's portal, where that was asked for; {@code figures} the sources of its figures.
 */
public record FinishedReport(
        ReportRequest request,
        List<ReportFile> files,
        List<Finding> findings,
        @Nullable PortalSheet portal,
        TraceLater figures) {
    /** Of a report that is typed into no portal, and whose figures nobody asks for. */
    public FinishedReport(ReportRequest request, List<ReportFile> files, List<Finding> findings) {
        this(request, files, findings, null, TraceLater.NONE);
    }

    public FinishedReport {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** As it would be had only these formats been asked for. */
    public FinishedReport only(Set<ReportFormat> formats) {
        return new FinishedReport(
                request.as(formats),
                files.stream().filter(file -> formats.contains(file.format())).toList(),
                findings,
                portal,
                figures);
    }

    /** The sources of its figures. */
    public Trace trace() {
        return figures.get();
    }

    /** Whether a confirmed rule is broken, or anything was found where the request tolerates nothing. */
    public boolean isRefused() {
        return isRefused(request, findings);
    }

    static boolean isRefused(ReportRequest request, List<Finding> findings) {
        return findings.stream().anyMatch(one -> one.severity() == Severity.BLOCKED)
                || (request.strict() && !findings.isEmpty());
    }

    /**
     * Writes the files into a folder, made if need be; each appears whole or not at all, and replaces an older one of
     * its name.
     *
     * @return where they are, in the order of {@link #files}
     * @throws IOException if the folder cannot be written to; what was there before is then unchanged
     */
    public List<Path> writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> drafts = new ArrayList<>();
        try {
            for (ReportFile file : files) {
                Path draft = Files.createTempFile(folder, ".bilan-", ".part");
                drafts.add(draft);
                Files.write(draft, file.bytes());
            }
            List<Path> written = new ArrayList<>();
            for (int at = 0; at < files.size(); at++) {
                Path target = folder.resolve(files.get(at).name());
                Files.move(drafts.get(at), target, StandardCopyOption.REPLACE_EXISTING);
                written.add(target);
            }
            return written;
        } finally {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }
}
