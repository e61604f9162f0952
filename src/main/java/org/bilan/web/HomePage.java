package org.bilan.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bilan.web.report.Jobs;
import org.jspecify.annotations.Nullable;

/** What is due, the year's grants, and the reports made for it. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class HomePage {
    private final Pages pages;
    private final Home home;
    private final Jobs jobs;

    HomePage(Pages pages, Home home, Jobs jobs) {
        this.pages = pages;
        this.home = home;
        this.jobs = jobs;
    }

    @Get("/")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> show(HttpRequest<?> request, @QueryValue @Nullable LocalDate year) {
        if (!pages.of(request).visitor().readsReports()) {
            return pages.show(request, "partner", Map.of());
        }
        HomeView view = home.of(Optional.ofNullable(year), pages.of(request).language());
        return pages.show(request, "home", Map.of("home", view, "jobs", jobs.of(view.year())));
    }
}
