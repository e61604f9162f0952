package org.bilan.web.report.job;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.bilan.funding.FunderProfile;
import org.bilan.report.ReportRequest;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.sketch.MadeUp;
import org.bilan.value.Language;

/** Templates filled with made-up data in the queue of reports: bounded like these, and looked at page by page. */
@Singleton
public class TemplatePreviews {
    private final ReportMaker maker;
    private final ReportQueue queue;
    private final Jobs jobs;

    TemplatePreviews(ReportMaker maker, ReportQueue queue, Jobs jobs) {
        this.maker = maker;
        this.queue = queue;
        this.jobs = jobs;
    }

    /** Puts a preview in the queue; answers the id of its job. */
    public String ask(byte[] docx, FunderProfile profile, Language language, MadeUp much, String login) {
        ReportRequest request = ReportMaker.previewed(profile, language).using(maker.keepTemplate(docx));
        return queue.preview(request, login, much);
    }

    /** A preview of that kind of report, made or on its way. */
    public Optional<ReportJob> find(String id, FunderProfile profile, Language language) {
        return jobs.find(id)
                .map(JobLine::job)
                .filter(job -> job.madeUp() != null
                        && profile.name().equals(job.profile())
                        && language.code().equals(job.language()));
    }
}
