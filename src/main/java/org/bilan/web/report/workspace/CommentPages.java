package org.bilan.web.report.workspace;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Optional;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.report.comment.CommentOrder;
import org.jspecify.annotations.Nullable;

/** What people say of a report in work: of a paragraph, a page, or all of it. */
@Controller("/reports/work/{id}/comments")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
class CommentPages {
    private final Pages pages;
    private final Workspace workspace;
    private final Talking talking;

    CommentPages(Pages pages, Workspace workspace, Talking talking) {
        this.pages = pages;
        this.workspace = workspace;
        this.talking = talking;
    }

    @Post
    @Nullable
    HttpResponse<?> add(HttpRequest<?> request, String id, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        return find(request, id)
                .map(view -> answer(request, view, talking.add(view, CommentOrder.read(form), visitor(request)), form))
                .orElse(null);
    }

    /** Answered, resolved or taken up again. */
    @Post("/{comment}/{act}")
    @Nullable
    HttpResponse<?> act(
            HttpRequest<?> request, String id, String comment, String act, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        return find(request, id)
                .flatMap(view -> talking.act(view, comment, act, form.value("text"), visitor(request))
                        .<HttpResponse<?>>map(done -> answer(request, view, done, form)))
                .orElse(null);
    }

    private HttpResponse<?> answer(HttpRequest<?> request, WorkView view, Talking.Outcome outcome, Form form) {
        String id = view.work().id();
        return outcome.problem() == null
                ? HttpResponse.seeOther(OwnAddress.of("/reports/work/" + id + "#comment-" + outcome.comment()))
                : pages.show(
                        outcome.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY,
                        request,
                        "report/work",
                        Map.of("view", view, "problem", outcome.problem(), "said", form));
    }

    private Visitor visitor(HttpRequest<?> request) {
        return pages.of(request).visitor();
    }

    private Optional<WorkView> find(HttpRequest<?> request, String id) {
        Page page = pages.of(request);
        return workspace.find(id, page.language());
    }
}
