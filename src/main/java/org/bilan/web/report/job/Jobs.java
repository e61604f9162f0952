package org.bilan.web.report.job;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.pdf.Conformity;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Period;
import org.bilan.web.Slice;
import org.jspecify.annotations.Nullable;

/** The reports that were asked for, to be shown. */
@Singleton
public class Jobs {
    static final int PAGE = 25;

    private final ReportJobRepository jobs;
    private final GrantRepository grants;
    private final SettingRepository settings;
    private final JobConformity conformities;

    Jobs(ReportJobRepository jobs, GrantRepository grants, SettingRepository settings, JobConformity conformities) {
        this.jobs = jobs;
        this.grants = grants;
        this.settings = settings;
        this.conformities = conformities;
    }

    @ReadOnly
    public Optional<JobLine> find(String id) {
        return jobs.findById(id).map(job -> line(job, conformities.of(job)));
    }

    /** Those made earlier that a list was asked for, the newest first. */
    @ReadOnly
    public Slice<JobLine> made(MadeFilter filter, int page) {
        return made(filter, page, PAGE);
    }

    /** With so many to a page. */
    @ReadOnly
    public Slice<JobLine> made(MadeFilter filter, int page, int size) {
        List<JobLine> rows = jobs
                .findMade(filter.report(), filter.who(), filter.state(), filter.from(), filter.to(), size, page * size)
                .stream()
                .map(this::line)
                .toList();
        long total = jobs.countMade(filter.report(), filter.who(), filter.state(), filter.from(), filter.to());
        return new Slice<>(rows, page, size, total);
    }

    /** Who asked for reports. */
    @ReadOnly
    public List<String> people() {
        return jobs.findPeople();
    }

    /** The grants that reports were made of, by code. */
    @ReadOnly
    public Map<String, String> grants() {
        Map<String, String> titles = new LinkedHashMap<>();
        jobs.findGrants().forEach(code -> titles.put(code, title(code)));
        return titles;
    }

    @ReadOnly
    public List<JobLine> of(Period period) {
        return jobs.findOfPeriod(period.start(), period.end(), 10).stream()
                .map(this::line)
                .toList();
    }

    private JobLine line(ReportJob job) {
        return line(job, null);
    }

    private JobLine line(ReportJob job, @Nullable Conformity conformity) {
        return new JobLine(job, job.grant() == null ? null : title(job.grant()), settings.zone(), conformity);
    }

    private String title(String grant) {
        return grants.findById(grant).map(Grant::title).orElse(grant);
    }
}
