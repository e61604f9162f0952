package org.bilan.web.report.workspace;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.report.choice.Carried;
import org.bilan.web.report.life.StepOrder;
import org.bilan.web.report.life.Works;
import org.bilan.web.report.seal.SealedPages;
import org.bilan.web.report.work.WorkState;
import org.jspecify.annotations.Nullable;

/** The workspace of one report: what is missing, its draft page by page, and its way to approval. */
@Controller("/reports/work/{id}")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class WorkPages {
    private final Pages pages;
    private final Workspace workspace;
    private final Works works;
    private final StepTaking steps;

    private final SealedPages sealed;

    WorkPages(Pages pages, Workspace workspace, Works works, StepTaking steps, SealedPages sealed) {
        this.pages = pages;
        this.workspace = workspace;
        this.works = works;
        this.steps = steps;
        this.sealed = sealed;
    }

    @Get
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return find(request, id)
                .map(view -> show(HttpStatus.OK, request, view, null, null))
                .orElse(null);
    }

    /** The draft's pages and what was found in it; asked for every second while it is made. */
    @Get("/pages")
    @Nullable
    HttpResponse<?> draft(HttpRequest<?> request, String id) {
        return find(request, id)
                .map(view -> pages.show(request, "report/pages", Map.of("view", view, "fragment", true)))
                .orElse(null);
    }

    @Post("/draft")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> refresh(HttpRequest<?> request, String id, @Body Map<String, Object> nothing) {
        String login = pages.of(request).visitor().login();
        return works.find(id)
                .<HttpResponse<?>>map(work -> {
                    works.draft(work, login);
                    boolean fragment = request.getHeaders().contains("HX-Request");
                    return fragment ? draft(request, id) : HttpResponse.seeOther(address(id, "pages"));
                })
                .orElse(null);
    }

    /** What it carries besides its text. */
    @Post("/attached")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> attach(HttpRequest<?> request, String id, @Body Map<String, Object> typed) {
        Author by = pages.of(request).visitor().author();
        return works.find(id)
                .map(work -> {
                    works.attach(work, Carried.typed(Form.typed(typed)), by);
                    return HttpResponse.seeOther(address(id, "pages"));
                })
                .orElse(null);
    }

    /** Sent for review, sent back, approved, submitted, answered by the funder, opened again. */
    @Post("/steps")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> step(HttpRequest<?> request, String id, @Body Map<String, Object> typed) {
        return find(request, id)
                .<HttpResponse<?>>map(view -> {
                    Form form = Form.typed(typed);
                    Page page = pages.of(request);
                    Optional<String> refusal = steps.take(view, StepOrder.read(form), page.visitor(), page.language());
                    return refusal.isEmpty()
                            ? HttpResponse.seeOther(address(id, ""))
                            : show(StepTaking.status(refusal.get()), request, again(request, id), refusal.get(), form);
                })
                .orElse(null);
    }

    private WorkView again(HttpRequest<?> request, String id) {
        return find(request, id).orElseThrow();
    }

    /** The files of an approved report once more, where making them has failed. */
    @Post("/files")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> again(HttpRequest<?> request, String id, @Body Map<String, Object> nothing) {
        String login = pages.of(request).visitor().login();
        return works.find(id)
                .map(work -> {
                    if (work.state() == WorkState.APPROVED) {
                        works.again(work, login);
                    }
                    return HttpResponse.seeOther(address(id, ""));
                })
                .orElse(null);
    }

    private Optional<WorkView> find(HttpRequest<?> request, String id) {
        return workspace.find(id, pages.of(request).language());
    }

    private HttpResponse<?> show(
            HttpStatus status, HttpRequest<?> request, WorkView view, @Nullable String problem, @Nullable Form typed) {
        Map<String, Object> details = new HashMap<>(Map.of("view", view));
        Optional.ofNullable(problem).ifPresent(key -> details.put("problem", key));
        Optional.ofNullable(typed).ifPresent(form -> details.put("typed", form));
        details.put("sealed", sealed.lines(view.work()));
        return pages.show(status, request, "report/work", details);
    }

    private static URI address(String id, String part) {
        return OwnAddress.of("/reports/work/" + id + (part.isEmpty() ? "" : "#" + part));
    }
}
