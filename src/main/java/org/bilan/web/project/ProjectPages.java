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

/** The projects, and each with its whole story. */
@Controller("/projects")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProjectPages {
    private final Pages pages;
    private final ProjectList list;
    private final ProjectStory story;

    ProjectPages(Pages pages, ProjectList list, ProjectStory story) {
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
                "project/list",
                Map.of("query", query, "view", list.find(query, language), "words", RecordWords.of(language)));
    }

    @Get("/{code}")
    HttpResponse<?> story(HttpRequest<?> request, @PathVariable String code) {
        Language language = pages.of(request).language();
        return story.of(code, language)
                .<HttpResponse<?>>map(view ->
                        pages.show(request, "project/story", Map.of("story", view, "words", RecordWords.of(language))))
                .orElseGet(HttpResponse::notFound);
    }
}
