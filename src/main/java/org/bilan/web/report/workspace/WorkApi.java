package org.bilan.web.report.workspace;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bilan.report.ReportFormat;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.api.ApiProblems;
import org.bilan.web.report.choice.Choices;
import org.bilan.web.report.choice.ProfileChoices;
import org.bilan.web.report.choice.ReportOrder;
import org.bilan.web.report.comment.CommentOrder;
import org.bilan.web.report.life.StepOrder;
import org.bilan.web.report.life.Works;
import org.bilan.web.report.work.ReportWork;

/** The life of reports for programs: begun, led from step to step, and commented on, by the rules of their pages. */
@Controller("/api/v1/works")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
class WorkApi {
    private static final int MOST = 200;

    private final Pages pages;
    private final Choices choices;
    private final ProfileChoices profiles;
    private final Works works;
    private final Workspace workspace;
    private final StepTaking steps;
    private final Talking talking;
    private final ApiProblems problems;

    WorkApi(
            Pages pages,
            Choices choices,
            ProfileChoices profiles,
            Works works,
            Workspace workspace,
            StepTaking steps,
            Talking talking,
            ApiProblems problems) {
        this.pages = pages;
        this.choices = choices;
        this.profiles = profiles;
        this.works = works;
        this.workspace = workspace;
        this.steps = steps;
        this.talking = talking;
        this.problems = problems;
    }

    /** Those on their way, the latest changed first, then those accepted. */
    @Get
    HttpResponse<?> list() {
        return HttpResponse.ok(Map.of(
                "works",
                Stream.concat(works.unfinished(MOST).stream(), works.accepted(MOST).stream())
                        .map(WorkJson::of)
                        .toList()));
    }

    /** Begins a report, of the fields of the page that does; the same that is open already is that one. */
    @Post
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> begin(HttpRequest<?> request, @Body Map<String, Object> asked) {
        Page page = page(request);
        LocalDate today = works.today();
        ReportOrder.Offer offer = new ReportOrder.Offer(choices.grants(), profiles.all(page.language()), today);
        ReportOrder order = ReportOrder.read(Form.typed(asked), offer, Set.of(ReportFormat.DOCX));
        if (order.request() == null) {
            return problems.fields(request, order.form().problems(), page);
        }
        String profile = Optional.ofNullable(order.request().profile()).orElseThrow();
        ReportWork work = works.begin(order.request(), profile, page.visitor().author());
        return HttpResponse.created(WorkJson.of(work), URI.create("/api/v1/works/" + work.id()));
    }

    /** With its steps, what can be done with it now and by whom, its comments, and what led it back to its draft. */
    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return with(request, id, view -> HttpResponse.ok(WorkJson.whole(view, page(request))));
    }

    @Post("/{id}/steps")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> step(HttpRequest<?> request, String id, @Body Map<String, Object> asked) {
        return with(request, id, view -> {
            Page page = page(request);
            return steps.take(view, StepOrder.read(Form.typed(asked)), page.visitor(), page.language())
                    .<HttpResponse<?>>map(
                            problem -> problems.said(request, StepTaking.status(problem), page.told(problem)))
                    .orElseGet(() -> show(request, id));
        });
    }

    @Get("/{id}/comments")
    HttpResponse<?> comments(HttpRequest<?> request, String id) {
        return with(request, id, view -> HttpResponse.ok(Map.of("comments", WorkJson.comments(view.talks()))));
    }

    @Post("/{id}/comments")
    HttpResponse<?> comment(HttpRequest<?> request, String id, @Body Map<String, Object> asked) {
        return with(request, id, view -> {
            CommentOrder order = CommentOrder.read(Form.typed(asked));
            return answer(request, talking.add(view, order, page(request).visitor()), HttpStatus.CREATED);
        });
    }

    /** {@code answer}, {@code resolve} or {@code reopen}. */
    @Post("/{id}/comments/{comment}/{act}")
    HttpResponse<?> act(
            HttpRequest<?> request, String id, String comment, String act, @Body Map<String, Object> asked) {
        String text = Form.typed(asked).value("text");
        return with(
                request,
                id,
                view -> talking.act(view, comment, act, text, page(request).visitor())
                        .<HttpResponse<?>>map(done ->
                                answer(request, done, act.equals("answer") ? HttpStatus.CREATED : HttpStatus.OK))
                        .orElseGet(() -> unknown(request)));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Talking.Outcome outcome, HttpStatus done) {
        if (outcome.problem() == null) {
            return HttpResponse.status(done).body(Map.of("id", outcome.comment()));
        }
        HttpStatus status = outcome.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
        return problems.said(request, status, page(request).say(outcome.problem()));
    }

    private HttpResponse<?> with(HttpRequest<?> request, String id, Function<WorkView, HttpResponse<?>> found) {
        return workspace
                .find(id, page(request).language())
                .<HttpResponse<?>>map(found)
                .orElseGet(() -> unknown(request));
    }

    private HttpResponse<?> unknown(HttpRequest<?> request) {
        return problems.tell(request, HttpStatus.NOT_FOUND, "report.unknown");
    }

    private Page page(HttpRequest<?> request) {
        return pages.of(request, "report");
    }
}
