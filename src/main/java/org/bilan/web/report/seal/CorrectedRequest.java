package org.bilan.web.report.seal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.report.AnnexPart;
import org.bilan.report.AnnexPart.Corrections.Change;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRequest;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.make.FinishedReport;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.seal.SealedPackage;
import org.bilan.value.Language;
import org.bilan.web.record.RecordWords;
import org.bilan.web.report.ReportSentences;
import org.bilan.web.report.change.RecordChange;
import org.bilan.web.report.job.ReportJob;
import org.bilan.web.report.life.JobRequest;
import org.bilan.web.report.life.Works;

/**
 * What a job asks of the report maker; where a version of its report was submitted before, with what has changed since, so
 * that the report itself tells its funder.
 */
@Singleton
public class CorrectedRequest {
    private final JobRequest requests;
    private final Works works;
    private final SealedReportRepository sealed;
    private final SealedVault vault;
    private final ReportMaker maker;

    CorrectedRequest(
            JobRequest requests, Works works, SealedReportRepository sealed, SealedVault vault, ReportMaker maker) {
        this.requests = requests;
        this.works = works;
        this.sealed = sealed;
        this.vault = vault;
        this.maker = maker;
    }

    public ReportRequest of(ReportJob job) {
        ReportRequest request = requests.of(job);
        Optional<SealedReport> before = Optional.ofNullable(job.work())
                .flatMap(works::find)
                .flatMap(work -> sealed.findVersions(work.key()).stream().findFirst());
        return before.flatMap(one -> vault.open(one).flatMap(old -> corrections(one, old, request)))
                .map(corrections -> with(request, corrections))
                .orElse(request);
    }

    /** Empty where it cannot be told, since the report's checks refuse it. */
    private Optional<AnnexPart> corrections(SealedReport before, SealedPackage old, ReportRequest request) {
        ReportRequest plain = request.annexing(List.of()).as(EnumSet.of(ReportFormat.XLSX));
        ReportFacts facts = maker.facts(plain);
        FinishedReport made = maker.make(plain);
        if (made.isRefused()) {
            return Optional.empty();
        }
        SealedChanges changes = SealedComparison.between(old, facts, made.trace());
        LocalDate day = LocalDate.ofInstant(before.sealedAt(), requests.zone());
        return Optional.of(new AnnexPart.Corrections(
                before.number() + 1,
                before.number(),
                day,
                before.id(),
                changes.figures().stream()
                        .map(one -> new Change(one.label(), one.then(), one.now()))
                        .toList(),
                changes.records().stream()
                        .flatMap(one -> told(one, request.language()))
                        .toList()));
    }

    /** A line for each cell that changed; one for a record that came or went. */
    private static Stream<Change> told(RecordChange change, Language language) {
        RecordWords records = RecordWords.of(language);
        String name = records.one(change.table()) + " " + change.key();
        String act = ReportSentences.in(language).say("difference." + change.act());
        return switch (change.act()) {
            case "added" -> Stream.of(new Change(name, "", act));
            case "removed" -> Stream.of(new Change(name, act, ""));
            default ->
                change.bounded().cells().stream()
                        .map(cell -> new Change(
                                name + " – " + records.columnOrName(change.table(), cell.name()),
                                cell.then(),
                                cell.now()));
        };
    }

    private static ReportRequest with(ReportRequest request, AnnexPart corrections) {
        List<AnnexPart> annexes = new ArrayList<>(request.annexes());
        annexes.add(corrections);
        return request.annexing(annexes);
    }
}
