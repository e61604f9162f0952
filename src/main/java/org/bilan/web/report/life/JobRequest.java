package org.bilan.web.report.life;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.bilan.organization.SettingRepository;
import org.bilan.report.ReportRequest;
import org.bilan.value.Language;
import org.bilan.web.report.annex.WorkAnnexes;
import org.bilan.web.report.choice.Carried;
import org.bilan.web.report.job.ReportJob;

/** What a job asks of the report maker, with the annexes that its report in work has now. The report's date is the day it was asked for, where the organisation is. */
@Singleton
public class JobRequest {
    private final SettingRepository settings;
    private final WorkAnnexes annexes;

    JobRequest(SettingRepository settings, WorkAnnexes annexes) {
        this.settings = settings;
        this.annexes = annexes;
    }

    @ReadOnly
    public ReportRequest of(ReportJob job) {
        Language language = Language.of(job.language()).orElseThrow();
        LocalDate date = LocalDate.ofInstant(job.requestedAt(), zone());
        ReportRequest request = new ReportRequest(
                job.kind(),
                job.grant(),
                job.period(),
                language,
                ReportJob.formats(job.formats()),
                job.profile(),
                false,
                date,
                job.maskBelow(),
                job.template(),
                Set.of(),
                annexes.parts(job.work()));
        return Carried.of(job.attached()).on(request);
    }

    /** The organisation's time zone; UTC where it is not set. */
    @ReadOnly
    public ZoneId zone() {
        return settings.zone();
    }
}
