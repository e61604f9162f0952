package org.bilan.web.report;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.organization.SettingRepository;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportRequest;
import org.bilan.value.Coded;
import org.bilan.value.Language;

/** What a job asks of the report maker. The report's date is the day it was asked for, where the organisation is. */
@Singleton
class JobRequest {
    private final SettingRepository settings;

    JobRequest(SettingRepository settings) {
        this.settings = settings;
    }

    @ReadOnly
    public ReportRequest of(ReportJob job) {
        Set<ReportFormat> formats = job.formats().stream()
                .map(code -> Coded.find(ReportFormat.class, code).orElseThrow())
                .collect(Collectors.toSet());
        Language language = Language.of(job.language()).orElseThrow();
        LocalDate date = LocalDate.ofInstant(job.requestedAt(), zone());
        return new ReportRequest(
                job.kind(),
                job.grant(),
                job.period(),
                language,
                formats,
                job.profile(),
                false,
                date,
                job.maskBelow(),
                job.template());
    }

    /** The organisation's time zone; UTC where it is not set. */
    @ReadOnly
    public ZoneId zone() {
        return settings.zone();
    }
}
