package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.report.ReportProgress;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.seal.FrozenReport;
import org.bilan.report.seal.SealedPackage;
import org.bilan.report.seal.Sealing;
import org.bilan.web.report.seal.Predecessor;
import org.jspecify.annotations.Nullable;

/** A report made, sealed and written as one file, which never replaces another. */
final class SealedFile {
    private SealedFile() {}

    /**
     * The report; if its checks refuse it, nothing is sealed or written.
     *
     * @param before the version that it corrects; null for a first one
     */
    static FinishedReport write(
            Bilan bilan, OpenHome home, ReportRequest asked, Path place, @Nullable Predecessor before)
            throws IOException {
        Path file = place.toAbsolutePath();
        if (Files.exists(file)) {
            throw new Refusal("file.exists", file);
        }
        ReportRequest request = before == null ? asked : before.corrected(asked, home.bean(ReportMaker.class));
        Sealing sealing = home.bean(Sealing.class);
        FrozenReport frozen = sealing.freeze(request, ReportProgress.SILENT);
        if (!frozen.report().isRefused()) {
            byte[] kept = frozen.bytes();
            SealedPackage sealed = sealing.seal(
                    kept,
                    List.of(),
                    before == null ? null : before.correction(SealedPackage.kept(kept)),
                    home.bean(AuditTrail.class).anchor().toString());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Path part = Files.createTempFile(file.getParent(), ".bilan-", ".part");
            try {
                Files.write(part, sealed.bytes());
                Files.move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
            Change change = new Change("packages", request.narrativeKey(), null, Map.of("package", sealed.id()));
            home.bean(AuditTrail.class).add(Author.CONSOLE, List.of(change));
            bilan.terminal().out().println(place);
        }
        return frozen.report();
    }
}
