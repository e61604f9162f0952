package org.bilan.web.report.job;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** What is typed into the funder's portal, field by field, each to be copied. */
@Controller("/reports/{id}/portal")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PortalPages {
    private final Pages pages;
    private final Jobs jobs;
    private final PortalStore sheets;

    PortalPages(Pages pages, Jobs jobs, PortalStore sheets) {
        this.pages = pages;
        this.jobs = jobs;
        this.sheets = sheets;
    }

    @Get
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return jobs.find(id)
                .flatMap(line -> sheets.of(line.job())
                        .map(sheet -> pages.show(request, "report/portal", Map.of("line", line, "sheet", sheet))))
                .orElse(null);
    }
}
