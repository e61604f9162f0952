package org.bilan.web.entry;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import org.bilan.activity.Activity;
import org.bilan.activity.Project;
import org.bilan.storage.BulkReader;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;

/** What a partner's person sees of the activities: those of the own projects, the latest first. */
@Controller("/activities/own")
@Secured(Visitor.PARTNER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OwnActivities {
    private final Pages pages;
    private final PartnerScope scope;
    private final BulkReader records;

    OwnActivities(Pages pages, PartnerScope scope, BulkReader records) {
        this.pages = pages;
        this.scope = scope;
        this.records = records;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Page page = pages.of(request, "entry");
        List<Project> projects = scope.projects(page.visitor());
        List<Activity> activities = projects.isEmpty()
                ? List.of()
                : records.read(
                        Activity.class,
                        """
                        FROM activity WHERE project IN (?)
                        ORDER BY date_earliest DESC, date_latest DESC, code LIMIT 200""",
                        projects.stream().map(Project::code).toList());
        return pages.show(request, "entry/own", Map.of("activities", activities, "isTied", !projects.isEmpty()));
    }
}
