package org.bilan.web.report.workspace;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.report.annex.AnnexLine;
import org.bilan.web.report.annex.AnnexReception;
import org.bilan.web.report.annex.WorkAnnexes;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** What stands behind a report: files dropped, put in order, named and taken away again, and the vouchers of its expenses. */
@Controller("/reports/work/{id}/annexes")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AnnexPages {
    private static final int LONGEST_TITLE = 200;

    private final Pages pages;
    private final Workspace workspace;
    private final WorkAnnexes annexes;
    private final AnnexReception reception;

    AnnexPages(Pages pages, Workspace workspace, WorkAnnexes annexes, AnnexReception reception) {
        this.pages = pages;
        this.workspace = workspace;
        this.annexes = annexes;
        this.reception = reception;
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Nullable
    HttpResponse<?> add(HttpRequest<?> request, String id, @Part("file") Publisher<CompletedFileUpload> files)
            throws IOException {
        Page page = pages.of(request, "report");
        WorkView view = open(request, id).orElse(null);
        if (view == null) {
            return null;
        }
        List<String> problems = new ArrayList<>();
        boolean any = false;
        for (CompletedFileUpload file : Flux.from(files).toIterable()) {
            if (!file.getFilename().isEmpty()) {
                any = true;
                reception.take(page, view.work(), file).ifPresent(problems::add);
            }
        }
        if (!any) {
            problems.add(page.say("annex.none.chosen"));
        }
        return shown(request, id, problems);
    }

    @Post("/vouchers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> vouchers(HttpRequest<?> request, String id, @Body Map<String, Object> nothing) {
        WorkView view = open(request, id).orElse(null);
        if (view == null) {
            return null;
        }
        annexes.addVouchers(view.work(), pages.of(request).visitor().author());
        return shown(request, id, List.of());
    }

    /** One place up or down, or to a place counted from 0. */
    @Post("/{annex}/move")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> move(HttpRequest<?> request, String id, String annex, @Body Map<String, Object> typed) {
        WorkView view = open(request, id).orElse(null);
        AnnexLine line = view == null ? null : line(view, annex).orElse(null);
        if (view == null || line == null) {
            return null;
        }
        Form form = Form.typed(typed);
        int here = line.place() - 1;
        String to = form.value("to");
        int place = to.matches("[0-9]{1,3}")
                ? Integer.parseInt(to)
                : here
                        + (form.value("step").equals("up")
                                ? -1
                                : form.value("step").equals("down") ? 1 : 0);
        annexes.move(
                view.work(), line.annex(), place, pages.of(request).visitor().author());
        return shown(request, id, List.of());
    }

    @Post("/{annex}/title")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> rename(HttpRequest<?> request, String id, String annex, @Body Map<String, Object> typed) {
        WorkView view = open(request, id).orElse(null);
        AnnexLine line = view == null ? null : line(view, annex).orElse(null);
        if (view == null || line == null) {
            return null;
        }
        Page page = pages.of(request, "report");
        String title = Form.typed(typed).value("title").strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return shown(request, id, List.of(page.say("annex.title.wrong", LONGEST_TITLE)));
        }
        annexes.rename(view.work(), line.annex(), title, page.visitor().author());
        return shown(request, id, List.of());
    }

    @Post("/{annex}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> remove(HttpRequest<?> request, String id, String annex, @Body Map<String, Object> nothing)
            throws IOException {
        WorkView view = open(request, id).orElse(null);
        AnnexLine line = view == null ? null : line(view, annex).orElse(null);
        if (view == null || line == null) {
            return null;
        }
        annexes.remove(view.work(), line.annex(), pages.of(request).visitor().author());
        reception.forget(line.annex());
        return shown(request, id, List.of());
    }

    private static Optional<AnnexLine> line(WorkView view, String annex) {
        return view.annexes().lines().stream()
                .filter(one -> one.annex().id().equals(annex))
                .findFirst();
    }

    /** The report, as long as its text may be written. */
    private Optional<WorkView> open(HttpRequest<?> request, String id) {
        return workspace
                .find(id, pages.of(request).language())
                .filter(view -> view.work().state().isOpen());
    }

    /** To a script the part of the page, to a browser without one the page anew. */
    private HttpResponse<?> shown(HttpRequest<?> request, String id, List<String> problems) {
        HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        boolean fragment = request.getHeaders().contains("HX-Request");
        if (problems.isEmpty() && !fragment) {
            return HttpResponse.seeOther(OwnAddress.of("/reports/work/" + id + "#annexes"));
        }
        WorkView view =
                workspace.find(id, pages.of(request).language()).orElseThrow().withAnnexProblems(problems);
        return pages.show(status, request, fragment ? "report/annexes" : "report/work", Map.of("view", view));
    }
}
