package org.bilan.web.report.seal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.ReportMaker;
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
        return Optional.ofNullable(job.work())
                .flatMap(works::find)
                .flatMap(work -> sealed.findVersions(work.key()).stream().findFirst())
                .flatMap(this::predecessor)
                .map(before -> before.corrected(request, maker))
                .orElse(request);
    }

    /** Empty where its package is gone or changed. */
    Optional<Predecessor> predecessor(SealedReport before) {
        LocalDate day = LocalDate.ofInstant(before.sealedAt(), requests.zone());
        return vault.open(before).map(one -> new Predecessor(one, before.number(), day));
    }
}
