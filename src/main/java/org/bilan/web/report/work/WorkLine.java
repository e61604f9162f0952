package org.bilan.web.report.work;

import java.time.ZoneId;
import org.bilan.report.ReportKind;
import org.bilan.web.Page;
import org.bilan.web.report.Moment;
import org.jspecify.annotations.Nullable;

/** A report in work, as the list shows it. {@code grantTitle} is absent for an annual report. */
public record WorkLine(ReportWork work, @Nullable String grantTitle, ZoneId zone) {
    public String title(Page page) {
        return work.kind() == ReportKind.ANNUAL || grantTitle == null
                ? page.say("report.title.annual", page.wording().years(work.period()))
                : page.say("report.title.funder", grantTitle);
    }

    public String period(Page page) {
        return page.wording().period(work.period());
    }

    public String inLanguage(Page page) {
        return page.nameOf(work.spoken());
    }

    public String changed(Page page) {
        return Moment.worded(page, work.changedAt(), zone);
    }

    public String state(Page page) {
        return page.say("work." + work.state().code());
    }
}
