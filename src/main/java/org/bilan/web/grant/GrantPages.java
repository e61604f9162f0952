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
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.record.RecordWords;

/** The grants, and each with its whole story. */
@Controller("/grants")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class GrantPages {
    private final Pages pages;
    private final GrantList list;
    private final GrantStory story;

    GrantPages(Pages pages, GrantList list, GrantStory story) {
        this.pages = pages;
        this.list = list;
        this.story = story;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        return pages.show(
                request, "grant/list", Map.of("query", query, "view", list.find(query), "words", words(request)));
    }

    @Get("/new")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> form() {
        return HttpResponse.seeOther(OwnAddress.of("/records/grants/new?back=%2Fgrants"));
    }

    @Get("/{code}")
    HttpResponse<?> story(HttpRequest<?> request, @PathVariable String code) {
        Optional<GrantStoryView> found = story.of(code);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        GrantStoryView view = found.get();
        return pages.show(
                request,
                "grant/story",
                Map.of(
                        "story",
                        view,
                        "gaps",
                        GrantGap.in(
                                view,
                                story.outside(view.terms()),
                                pages.of(request).wording()),
                        "words",
                        words(request)));
    }

    private RecordWords words(HttpRequest<?> request) {
        return RecordWords.of(pages.of(request).language());
    }
}
