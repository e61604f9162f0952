package org.bilan.web.partner;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilan.value.FuzzyDate;
import org.bilan.web.Page;
import org.bilan.web.sheet.Sheet;

/** A partner's own projects and activities as sheets; nothing for somebody without an organization. */
@Singleton
public class PartnerSheets {
    private static final int AT_ONCE = 1_000;

    private final PartnerHomeRepository records;

    PartnerSheets(PartnerHomeRepository records) {
        this.records = records;
    }

    public Sheet<?>[] of(Page page) {
        String organization = page.visitor().organization();
        String own = organization == null ? "" : organization;
        Sheet<PartnerHomeRepository.ActivityLine> activities = Sheet.<PartnerHomeRepository.ActivityLine>of(
                        page, page.say("partner.activities"), "activities")
                .text("code", PartnerHomeRepository.ActivityLine::code)
                .date("date", line -> FuzzyDate.parse(line.dateEdtf()))
                .text("title", PartnerHomeRepository.ActivityLine::title)
                .text("project", PartnerHomeRepository.ActivityLine::project)
                .text("status", line -> page.say("status." + line.status().toLowerCase(Locale.ROOT)))
                .rows(activities(own));
        Sheet<PartnerHomeRepository.ProjectLine> projects = Sheet.<PartnerHomeRepository.ProjectLine>of(
                        page, page.say("partner.projects"), "projects")
                .text("title", PartnerHomeRepository.ProjectLine::title)
                .count("=" + page.say("partner.count"), PartnerHomeRepository.ProjectLine::activities)
                .rows(records.findProjects(own));
        return new Sheet<?>[] {activities, projects};
    }

    private List<PartnerHomeRepository.ActivityLine> activities(String organization) {
        List<PartnerHomeRepository.ActivityLine> all = new ArrayList<>();
        List<PartnerHomeRepository.ActivityLine> some = records.findActivities(organization, AT_ONCE, 0);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = records.findActivities(organization, AT_ONCE, all.size());
        }
        return all;
    }
}
