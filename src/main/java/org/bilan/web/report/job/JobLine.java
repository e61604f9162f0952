package org.bilan.web.report.job;

import java.time.ZoneId;
import org.bilan.document.pdf.Conformity;
import org.bilan.report.ReportKind;
import org.bilan.value.Language;
import org.bilan.web.Page;
import org.bilan.web.report.Moment;
import org.jspecify.annotations.Nullable;

/** A report that was asked for, as lists and its own page show it. {@code grantTitle} is absent for an annual report, {@code conformity} in lists and where there is no PDF. */
public record JobLine(
        ReportJob job,
        @Nullable String grantTitle,
        ZoneId zone,
        @Nullable Conformity conformity) {
    /** {@code Rapport annuel 2021-2022}, or the grant's title. */
    public String title(Page page) {
        return job.kind() == ReportKind.ANNUAL || grantTitle == null
                ? page.say("report.title.annual", page.wording().years(job.period()))
                : page.say("report.title.funder", grantTitle);
    }

    /** Where it is shown: with the report in work that it belongs to, or by itself. */
    public String address() {
        return job.work() == null ? "/reports/" + job.id() : "/reports/work/" + job.work();
    }

    public String period(Page page) {
        return page.wording().period(job.period());
    }

    /** {@code 20 novembre 2026, 23:58}. */
    public String asked(Page page) {
        return Moment.worded(page, job.requestedAt(), zone);
    }

    public String inLanguage(Page page) {
        return page.nameOf(Language.of(job.language()).orElse(Language.FR));
    }

    /** The template that it was made with, as lists of versions name it; null where it is not known. */
    public @Nullable String template() {
        String version = job.template();
        return version == null ? null : version.substring(0, Math.min(8, version.length()));
    }

    public String state(Page page) {
        return page.say("job." + job.state().code());
    }
}
