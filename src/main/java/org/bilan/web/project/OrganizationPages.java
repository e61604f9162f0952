package org.bilan.web.project;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import org.bilan.value.Language;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.record.RecordWords;

/** The organizations, and each with what was done together. */
@Controller("/organizations")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OrganizationPages {
    private final Pages pages;
    private final OrganizationList list;
    private final OrganizationStory story;

    OrganizationPages(Pages pages, OrganizationList list, OrganizationStory story) {
        this.pages = pages;
        this.list = list;
        this.story = story;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        Language language = pages.of(request).language();
        return pages.show(
                request,
                "project/organizations",
                Map.of("query", query, "view", list.find(query, language), "words", RecordWords.of(language)));
    }

    @Get("/{code}")
    HttpResponse<?> story(HttpRequest<?> request, @PathVariable String code) {
        Language language = pages.of(request).language();
        return story.of(code, language)
                .<HttpResponse<?>>map(view -> pages.show(
                        request, "project/organization", Map.of("story", view, "words", RecordWords.of(language))))
                .orElseGet(HttpResponse::notFound);
    }
}
