package org.bilan.web.partner;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bilan.value.FuzzyDate;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Slice;

/** The home page of a partner's person. */
@Singleton
public class PartnerHome {
    private static final int ROWS = 25;

    private final Pages pages;
    private final PartnerHomeRepository records;

    PartnerHome(Pages pages, PartnerHomeRepository records) {
        this.pages = pages;
        this.records = records;
    }

    /** Somebody without an organization is told whom to ask. */
    @ReadOnly
    public HttpResponse<?> show(HttpRequest<?> request) {
        Page page = pages.of(request, "partner");
        String organization = page.visitor().organization();
        Query query = Query.of(request);
        int number = query.number("page", 0, 10_000, 0);
        String asked = organization == null ? "" : organization;
        List<PartnerActivity> rows = records.findActivities(asked, ROWS, number * ROWS).stream()
                .map(line -> activity(page, line))
                .toList();
        List<PartnerProject> projects = records.findProjects(asked).stream()
                .map(line -> new PartnerProject(line.title(), line.organization(), line.activities()))
                .toList();
        return pages.show(
                request,
                "partner/home",
                Map.of(
                        "query",
                        query,
                        "projects",
                        projects,
                        "activities",
                        new Slice<>(rows, number, ROWS, records.countActivities(asked)),
                        "known",
                        organization != null));
    }

    private static PartnerActivity activity(Page page, PartnerHomeRepository.ActivityLine line) {
        return new PartnerActivity(
                line.code(),
                line.title(),
                page.wording().date(FuzzyDate.parse(line.dateEdtf())),
                "status." + line.status().toLowerCase(Locale.ROOT),
                line.project());
    }
}
