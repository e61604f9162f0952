package org.bilan.web.report;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.value.Period;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** Asking for a report, seeing it made, reading what was found, and taking its files. */
@Controller("/reports")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReportPages {
    private final Pages pages;
    private final Choices choices;
    private final Jobs jobs;
    private final ReportQueue queue;
    private final ReportFolder folder;
    private final Clock clock;

    ReportPages(Pages pages, Choices choices, Jobs jobs, ReportQueue queue, ReportFolder folder, Clock clock) {
        this.pages = pages;
        this.choices = choices;
        this.jobs = jobs;
        this.queue = queue;
        this.folder = folder;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue(defaultValue = "0") int page) {
        int number = Math.max(0, Math.min(page, 10_000));
        return pages.show(request, "report/list", Map.of("jobs", jobs.latest(number), "number", number));
    }

    @Get("/new")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> form(
            HttpRequest<?> request,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String grant,
            @QueryValue @Nullable LocalDate from,
            @QueryValue @Nullable LocalDate to) {
        Period year = choices.year();
        LocalDate start = from == null ? year.start() : from;
        LocalDate end = to == null ? year.end() : to;
        Form form = new Form(
                Map.of(
                        "kind", List.of(kind == null ? "annual" : kind),
                        "grant", List.of(grant == null ? "" : grant),
                        "from", List.of(start.toString()),
                        "to", List.of(end.toString()),
                        "language", List.of(pages.of(request).language().code()),
                        "formats", List.of("docx", "pdf")),
                Map.of());
        return form(HttpStatus.OK, request, form);
    }

    @Post
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, @Body Map<String, Object> typed) {
        ReportOrder order = ReportOrder.read(
                Form.typed(typed),
                choices.grants().stream().map(GrantChoice::code).collect(Collectors.toSet()),
                LocalDate.now(clock));
        if (order.request() == null) {
            return form(HttpStatus.UNPROCESSABLE_ENTITY, request, order.form());
        }
        String id = queue.ask(order.request(), pages.of(request).visitor().login());
        return HttpResponse.seeOther(OwnAddress.of("/reports/" + id));
    }

    @Get("/{id}")
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        return view(request, id, "report/show");
    }

    /** The part of the page that changes while the report is made; asked for every second by the page itself. */
    @Get("/{id}/status")
    @Nullable
    HttpResponse<?> status(HttpRequest<?> request, String id) {
        return view(request, id, "report/status");
    }

    @Get("/{id}/files/{name}")
    @Produces(MediaType.ALL)
    @Nullable
    SystemFile file(String id, String name) {
        Optional<Path> found = jobs.find(id).flatMap(line -> folder.file(line.job(), name));
        return found.map(path -> new SystemFile(path.toFile(), FileType.of(name)).attach(name))
                .orElse(null);
    }

    private @Nullable HttpResponse<?> view(HttpRequest<?> request, String id, String template) {
        return jobs.find(id)
                .map(line -> pages.show(
                        request,
                        template,
                        Map.of("line", line, "findings", FindingGroup.of(queue.findings(line.job())))))
                .orElse(null);
    }

    private HttpResponse<?> form(HttpStatus status, HttpRequest<?> request, Form form) {
        return pages.show(status, request, "report/new", Map.of("form", form, "grants", choices.grants()));
    }
}
