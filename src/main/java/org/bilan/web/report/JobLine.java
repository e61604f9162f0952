package org.bilan.web.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.bilan.report.ReportKind;
import org.bilan.value.Language;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** A report that was asked for, as lists and its own page show it. {@code grantTitle} is absent for an annual report. */
public record JobLine(ReportJob job, @Nullable String grantTitle, ZoneId zone) {
    /** {@code Rapport annuel 2021-2022}, or the grant's title. */
    public String title(Page page) {
        return job.kind() == ReportKind.ANNUAL || grantTitle == null
                ? page.say("report.title.annual", page.wording().years(job.period()))
                : page.say("report.title.funder", grantTitle);
    }

    public String period(Page page) {
        return page.wording().period(job.period());
    }

    /** {@code 20 novembre 2026, 23:58}. */
    public String asked(Page page) {
        Instant moment = job.requestedAt();
        LocalTime time = LocalTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
        String hour = page.language() == Language.FR
                ? time.getHour() + "\u00a0h\u00a0" + String.format(java.util.Locale.ROOT, "%02d", time.getMinute())
                : time.toString();
        return page.wording().dateLong(LocalDate.ofInstant(moment, zone)) + ", " + hour;
    }

    public String inLanguage(Page page) {
        return page.nameOf(Language.of(job.language()).orElse(Language.FR));
    }

    public String state(Page page) {
        return page.say("job." + job.state().code());
    }
}
