package org.bilan.web.report.story;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bilan.report.make.SubmittedReports;
import org.bilan.value.Period;
import org.bilan.web.report.life.JobRequest;
import org.bilan.web.report.seal.SealedReport;
import org.bilan.web.report.seal.SealedReportRepository;
import org.bilan.web.report.seal.SealedVault;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.ReportWorkRepository;

/** The sealed reports of a year, to be compared with the others. */
@Singleton
class SealedStories implements SubmittedReports {
    private final SealedReportRepository sealed;
    private final ReportWorkRepository works;
    private final SealedVault vault;
    private final JobRequest requests;

    SealedStories(SealedReportRepository sealed, ReportWorkRepository works, SealedVault vault, JobRequest requests) {
        this.sealed = sealed;
        this.works = works;
        this.vault = vault;
        this.requests = requests;
    }

    @Override
    @ReadOnly
    public List<Listed> during(Period period) {
        return sealed.findLatestDuring(period.start(), period.end()).stream()
                .flatMap(one -> works.findById(one.workId()).map(work -> listed(one, work)).stream())
                .toList();
    }

    private Listed listed(SealedReport one, ReportWork work) {
        LocalDate day = LocalDate.ofInstant(one.sealedAt(), requests.zone());
        return new Listed(one.id(), work.grant(), work.period(), one.number(), day);
    }

    @Override
    @ReadOnly
    public Optional<Opened> open(String id) {
        return sealed.findById(id).flatMap(vault::open).map(one -> new Opened(one.facts(), one.profile(), one.trace()));
    }
}
