package org.bilan.web.grant;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.record.RecordLink;
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
    private final GrantMarks marks;

    GrantPages(Pages pages, GrantList list, GrantStory story, GrantMarks marks) {
        this.marks = marks;
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
        return story(HttpStatus.OK, request, code, List.of());
    }

    @Post("/{code}/obligations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> mark(HttpRequest<?> request, @PathVariable String code, @Body Map<String, Object> body) {
        return marked(request, code, marks.obligation(code, Form.typed(body), pages.of(request, "grant")));
    }

    @Post("/{code}/instalments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> receive(HttpRequest<?> request, @PathVariable String code, @Body Map<String, Object> body) {
        return marked(request, code, marks.instalment(code, Form.typed(body), pages.of(request, "grant")));
    }

    private HttpResponse<?> marked(HttpRequest<?> request, String code, List<String> problems) {
        return problems.isEmpty()
                ? HttpResponse.seeOther(OwnAddress.afterSaving(RecordLink.page("/grants/", code) + "#timeline"))
                : story(HttpStatus.UNPROCESSABLE_ENTITY, request, code, problems);
    }

    private HttpResponse<?> story(HttpStatus status, HttpRequest<?> request, String code, List<String> problems) {
        Optional<GrantStoryView> found = story.of(code);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        GrantStoryView view = found.get();
        return pages.show(
                status,
                request,
                "grant/story",
                Map.of(
                        "story",
                        view,
                        "problems",
                        problems,
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
