package org.bilan.web.result;

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
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Period;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.record.RecordLink;
import org.bilan.web.record.RecordWords;

/** The indicators, each with its measurements, and the people reached in a year. */
@Controller("/results")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ResultPages {
    private final Pages pages;
    private final ResultList list;
    private final ResultStory story;
    private final Measuring measuring;
    private final PeopleReached people;

    ResultPages(Pages pages, ResultList list, ResultStory story, Measuring measuring, PeopleReached people) {
        this.pages = pages;
        this.list = list;
        this.story = story;
        this.measuring = measuring;
        this.people = people;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        return pages.show(
                request,
                "result/list",
                Map.of("query", query, "view", list.find(query), "words", words(page(request))));
    }

    @Get("/people")
    HttpResponse<?> people(HttpRequest<?> request) {
        Query query = Query.of(request);
        return pages.show(
                request,
                "result/reach",
                Map.of("query", query, "view", people.of(query), "words", words(page(request))));
    }

    @Get("/{code}")
    HttpResponse<?> story(HttpRequest<?> request, @PathVariable String code) {
        Query query = Query.of(request);
        Page page = page(request);
        return story.of(code, query)
                .<HttpResponse<?>>map(view -> {
                    Period period = period(query).orElse(view.progress().period());
                    return show(HttpStatus.OK, request, view, measuring.grid(code, period.start(), period.end(), page));
                })
                .orElseGet(HttpResponse::notFound);
    }

    @Post("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> measure(HttpRequest<?> request, @PathVariable String code, @Body Map<String, Object> body) {
        Page page = page(request);
        Optional<ResultView> view = story.of(code, Query.of(request));
        if (view.isEmpty()) {
            return HttpResponse.notFound();
        }
        return measuring
                .save(code, Form.typed(body), page)
                .<HttpResponse<?>>map(grid -> show(HttpStatus.UNPROCESSABLE_ENTITY, request, view.get(), grid))
                .orElseGet(() -> HttpResponse.seeOther(
                        OwnAddress.afterSaving(RecordLink.page("/results/", code) + "#measurements")));
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, ResultView view, MeasuredGrid grid) {
        return pages.show(
                status,
                request,
                "result/story",
                Map.of("query", Query.of(request), "story", view, "grid", grid, "words", words(page(request))));
    }

    /** The period that is to be entered, named in the address. */
    private static Optional<Period> period(Query query) {
        try {
            return query.value("period").isEmpty()
                    ? Optional.empty()
                    : Optional.of(Period.parse(query.value("period")));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static RecordWords words(Page page) {
        return RecordWords.of(page.language());
    }

    private Page page(HttpRequest<?> request) {
        return pages.of(request, "result");
    }
}
