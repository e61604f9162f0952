package org.bilan.web.report.work;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.organization.OrganizationRepository;
import org.bilan.organization.SettingRepository;

/** Reports in work as people call them. */
@Singleton
public class WorkLines {
    private final GrantRepository grants;
    private final OrganizationRepository organizations;
    private final SettingRepository settings;

    WorkLines(GrantRepository grants, OrganizationRepository organizations, SettingRepository settings) {
        this.grants = grants;
        this.organizations = organizations;
        this.settings = settings;
    }

    public WorkLine line(ReportWork work) {
        String code = work.grant();
        String title =
                code == null ? null : grants.findById(code).map(Grant::title).orElse(code);
        return new WorkLine(work, title, settings.zone());
    }

    /** Whom a report goes to; empty for an annual report. */
    public String funder(ReportWork work) {
        return Optional.ofNullable(work.grant())
                .flatMap(grants::findById)
                .map(Grant::funder)
                .map(code -> organizations
                        .findById(code)
                        .map(one -> one.acronym() == null ? one.name() : one.acronym())
                        .orElse(code))
                .orElse("");
    }
}
