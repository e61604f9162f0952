package org.bilan.web.report.seal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.report.ReportProgress;
import org.bilan.report.seal.Correction;
import org.bilan.report.seal.FrozenReport;
import org.bilan.report.seal.SealedPackage;
import org.bilan.report.seal.SealedStep;
import org.bilan.report.seal.Sealing;
import org.bilan.web.report.ReportSentences;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJob;
import org.bilan.web.report.job.ReportJobRepository;
import org.bilan.web.report.life.ReportStep;
import org.bilan.web.report.life.ReportStepRepository;
import org.bilan.web.report.life.StepRefused;
import org.bilan.web.report.life.Submission;
import org.bilan.web.report.work.ReportWork;

/** Seals a report when it is submitted: what was kept when its approved files were made, with the steps that led there. */
@Singleton
public class SealingDesk implements Submission {
    /** What an approved report was made from, beside its files. */
    static final String KEPT = "frozen.zip";

    private final ReportJobRepository jobs;
    private final ReportFolder folder;
    private final ReportStepRepository steps;
    private final SealedReportRepository sealed;
    private final SealedVault vault;
    private final SealedPhotos photos;
    private final Sealing sealing;
    private final CorrectedRequest corrected;
    private final AuditTrail trail;

    SealingDesk(
            ReportJobRepository jobs,
            ReportFolder folder,
            ReportStepRepository steps,
            SealedReportRepository sealed,
            SealedVault vault,
            SealedPhotos photos,
            Sealing sealing,
            CorrectedRequest corrected,
            AuditTrail trail) {
        this.jobs = jobs;
        this.folder = folder;
        this.steps = steps;
        this.sealed = sealed;
        this.vault = vault;
        this.photos = photos;
        this.sealing = sealing;
        this.corrected = corrected;
        this.trail = trail;
    }

    /** Keeps beside the files of a job what they were made from. */
    public void keep(ReportJob job, FrozenReport frozen) {
        if (!frozen.files().isEmpty()) {
            folder.write(folder.of(job).resolve(KEPT), frozen.bytes());
        }
    }

    @Override
    public void submitted(ReportWork work, ReportStep step, Author by) {
        ReportJob job = Optional.ofNullable(work.finalJob())
                .flatMap(jobs::findById)
                .orElseThrow(() -> refused(work, "seal.none"));
        Optional<SealedReport> before = sealed.findVersions(work.key()).stream().findFirst();
        byte[] kept = kept(job).orElseGet(() -> frozenNow(work, job));
        SealedPackage made = sealing.seal(
                kept,
                done(work),
                before.map(one -> correction(one, kept)).orElse(null),
                trail.anchor().toString());
        byte[] bytes = made.bytes();
        SealedReport row = sealed.save(new SealedReport(
                made.id(),
                work.id(),
                work.key(),
                before.map(SealedReport::number).orElse(0) + 1,
                vault.keep(bytes),
                bytes.length,
                made.signer(),
                step.login(),
                made.sealedAt(),
                before.map(SealedReport::id).orElse(null)));
        photos.keep(row, made);
        Map<String, String> after = Map.of("version", Integer.toString(row.number()), "package", row.id());
        trail.add(by, List.of(new Change("packages", work.key(), null, after)));
    }

    /** Without words where the version before is no longer there. */
    private Correction correction(SealedReport before, byte[] kept) {
        return corrected
                .predecessor(before)
                .map(one -> one.correction(SealedPackage.kept(kept)))
                .orElseGet(() -> new Correction(before.id(), ""));
    }

    private List<SealedStep> done(ReportWork work) {
        return steps.findByWorkOrderById(work.id()).stream()
                .map(one -> new SealedStep(one.step().code(), one.login(), one.doneAt(), one.remark()))
                .toList();
    }

    private Optional<byte[]> kept(ReportJob job) {
        Path file = folder.of(job).resolve(KEPT);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Of a report approved by a Bilan that kept nothing: it must still give the files that were approved. */
    private byte[] frozenNow(ReportWork work, ReportJob job) {
        FrozenReport frozen = sealing.freeze(corrected.of(job), ReportProgress.SILENT);
        boolean same = !frozen.files().isEmpty()
                && frozen.report().files().stream()
                        .allMatch(file -> Arrays.equals(file.bytes(), folder.bytes(job, file.name())));
        if (!same) {
            throw refused(work, "seal.stale");
        }
        return frozen.bytes();
    }

    private static StepRefused refused(ReportWork work, String key) {
        return new StepRefused(ReportSentences.in(work.spoken()).say(key));
    }
}
