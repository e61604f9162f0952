package org.bilan.web.grant;

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
import java.util.Optional;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.record.RecordWords;

/** A funder and its grants over the years. */
@Controller("/funders")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class FunderPages {
    private final Pages pages;
    private final FunderStory story;

    FunderPages(Pages pages, FunderStory story) {
        this.pages = pages;
        this.story = story;
    }

    @Get("/{code}")
    HttpResponse<?> story(HttpRequest<?> request, @PathVariable String code) {
        Optional<FunderView> view = story.of(code);
        return view.isEmpty()
                ? HttpResponse.notFound()
                : pages.show(
                        request,
                        "grant/funder",
                        Map.of(
                                "funder",
                                view.get(),
                                "words",
                                RecordWords.of(pages.of(request).language())));
    }
}
