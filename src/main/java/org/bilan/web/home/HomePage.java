package org.bilan.web.home;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Period;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.partner.PartnerHome;
import org.bilan.web.report.job.Jobs;
import org.jspecify.annotations.Nullable;

/** What is due, the year's grants, and the reports made for it. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HomePage {
    private final Pages pages;
    private final Home home;
    private final Jobs jobs;
    private final Years years;
    private final Changes changes;
    private final PartnerHome partners;

    HomePage(Pages pages, Home home, Jobs jobs, Years years, Changes changes, PartnerHome partners) {
        this.pages = pages;
        this.home = home;
        this.jobs = jobs;
        this.years = years;
        this.changes = changes;
        this.partners = partners;
    }

    /** The year stands on the page where it is known; else the page fetches it when it is there. */
    @Get("/")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue @Nullable LocalDate year) {
        Page page = pages.of(request);
        if (!page.visitor().readsReports()) {
            return partners.show(request);
        }
        HomeView view = home.of(Optional.ofNullable(year), page.language());
        Map<String, Object> details = new HashMap<>(Map.of(
                "home", view,
                "jobs", jobs.of(view.year()),
                "changes", changes.latest(page.language())));
        if (!view.isEmpty()) {
            years.known(view.year(), page.language()).ifPresent(known -> details.put("year", known));
        }
        return pages.show(request, "home/page", details);
    }

    /**
     * What is missing in a year and its charts: a part of the first page, or a page of its own without scripts. While it is
     * being worked out it says so, and asks again by itself.
     */
    @Get("/home/year")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
    HttpResponse<?> year(HttpRequest<?> request, @QueryValue @Nullable LocalDate year) {
        Page page = pages.of(request);
        Period asked = home.year(Optional.ofNullable(year));
        Map<String, Object> details = new HashMap<>(Map.of("asked", asked));
        Optional<YearView> view = years.soon(asked, page.language());
        view.ifPresent(known -> details.put("year", known));
        if (request.getHeaders().contains("HX-Request")) {
            return pages.show(request, view.isPresent() ? "home/year" : "home/waiting", details);
        }
        MutableHttpResponse<byte[]> whole = pages.show(request, "home/yearPage", details);
        return view.isPresent() ? whole : whole.header("Refresh", "2");
    }
}
