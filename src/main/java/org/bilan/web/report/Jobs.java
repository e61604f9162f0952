package org.bilan.web.report;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.value.Period;

/** The reports that were asked for, to be shown. */
@Singleton
public class Jobs {
    static final int PAGE = 25;

    private final ReportJobRepository jobs;
    private final GrantRepository grants;
    private final JobRequest requests;

    Jobs(ReportJobRepository jobs, GrantRepository grants, JobRequest requests) {
        this.jobs = jobs;
        this.grants = grants;
        this.requests = requests;
    }

    @ReadOnly
    public Optional<JobLine> find(String id) {
        return jobs.findById(id).map(this::line);
    }

    /** The newest first, one more than a page holds where there are more. */
    @ReadOnly
    public List<JobLine> latest(int page) {
        return jobs.findLatest(PAGE + 1, page * PAGE).stream().map(this::line).toList();
    }

    @ReadOnly
    public List<JobLine> of(Period period) {
        return jobs.findOfPeriod(period.start(), period.end(), 10).stream()
                .map(this::line)
                .toList();
    }

    private JobLine line(ReportJob job) {
        String title = Optional.ofNullable(job.grant())
                .flatMap(grants::findById)
                .map(Grant::title)
                .orElse(job.grant());
        return new JobLine(job, title, requests.zone());
    }
}
