package org.bilan.web.report.list;

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
import java.util.Set;
import org.bilan.report.ReportFormat;
import org.bilan.value.Period;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.report.choice.Choices;
import org.bilan.web.report.choice.ProfileChoices;
import org.bilan.web.report.choice.ReportOrder;
import org.bilan.web.report.finding.Remedies;
import org.bilan.web.report.job.FileType;
import org.bilan.web.report.job.Jobs;
import org.bilan.web.report.job.MadeFilter;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportQueue;
import org.bilan.web.report.life.Works;
import org.bilan.web.report.withdrawn.WithdrawnPhotos;
import org.bilan.web.report.work.ReportWork;
import org.bilan.web.report.work.WorkLine;
import org.bilan.web.report.work.WorkLines;
import org.jspecify.annotations.Nullable;

/** The reports there are; asking for one, seeing it made, reading what was found, and taking its files. */
@Controller("/reports")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReportPages {
    private static final int MOST_ACCEPTED = 20;
    private static final int MOST_UNFINISHED = 50;
    private static final Set<ReportFormat> USUAL =
            Set.of(ReportFormat.DOCX, ReportFormat.PDF, ReportFormat.XLSX, ReportFormat.FORM, ReportFormat.PORTAL);

    private final Pages pages;
    private final Choices choices;
    private final ProfileChoices profiles;
    private final Jobs jobs;
    private final WorkLines lines;
    private final Works works;
    private final ReportQueue queue;
    private final Remedies remedies;
    private final ReportFolder folder;
    private final WithdrawnPhotos withdrawn;
    private final Clock clock;

    ReportPages(
            Pages pages,
            Choices choices,
            ProfileChoices profiles,
            Jobs jobs,
            WorkLines lines,
            Works works,
            ReportQueue queue,
            Remedies remedies,
            ReportFolder folder,
            WithdrawnPhotos withdrawn,
            Clock clock) {
        this.pages = pages;
        this.choices = choices;
        this.profiles = profiles;
        this.jobs = jobs;
        this.lines = lines;
        this.works = works;
        this.queue = queue;
        this.remedies = remedies;
        this.folder = folder;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        List<WorkLine> unfinished =
                works.unfinished(MOST_UNFINISHED).stream().map(lines::line).toList();
        List<WorkLine> accepted =
                works.accepted(MOST_ACCEPTED).stream().map(lines::line).toList();
        return pages.show(
                request,
                "report/list",
                Map.of(
                        "query",
                        query,
                        "works",
                        unfinished,
                        "accepted",
                        accepted,
                        "withdrawn",
                        withdrawn.isAny(),
                        "jobs",
                        jobs.made(MadeFilter.of(query), query.number("page", 0, 10_000, 0)),
                        "grants",
                        jobs.grants(),
                        "people",
                        jobs.people()));
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
        Form form = new Form(
                Map.of(
                        "kind", List.of(kind == null ? "annual" : kind),
                        "grant", List.of(grant == null ? "" : grant),
                        "from", List.of((from == null ? year.start() : from).toString()),
                        "to", List.of((to == null ? year.end() : to).toString()),
                        "language", List.of(pages.of(request).language().code()),
                        "formats", List.of("docx", "pdf")),
                Map.of());
        return form(HttpStatus.OK, request, form);
    }

    /** A report made at once, without being prepared. */
    @Post
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(HttpRequest<?> request, @Body Map<String, Object> typed) {
        ReportOrder order = ReportOrder.read(Form.typed(typed), offer(request), Set.of());
        if (order.request() == null) {
            return form(HttpStatus.UNPROCESSABLE_ENTITY, request, order.form());
        }
        String id = queue.ask(order.request(), pages.of(request).visitor().login());
        return HttpResponse.seeOther(OwnAddress.of("/reports/" + id));
    }

    /** Begins a report that is prepared with its text, or goes on with the same one that somebody has begun. */
    @Post("/work")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(HttpRequest<?> request, @Body Map<String, Object> typed) {
        ReportOrder order = ReportOrder.read(Form.typed(typed), offer(request), USUAL);
        if (order.request() == null) {
            return form(HttpStatus.UNPROCESSABLE_ENTITY, request, order.form());
        }
        String profile = Optional.ofNullable(order.request().profile()).orElseThrow();
        ReportWork work = works.begin(
                order.request(), profile, pages.of(request).visitor().author());
        return HttpResponse.seeOther(OwnAddress.of("/reports/work/" + work.id()));
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

    /** A page of a draft as a picture. */
    @Get("/{id}/pages/{page}.png")
    @Produces("image/png")
    @Nullable
    HttpResponse<?> page(String id, int page) {
        return jobs.find(id)
                .flatMap(line -> folder.page(line.job(), page))
                .map(path -> HttpResponse.ok(new SystemFile(path.toFile(), MediaType.of("image/png"))))
                .orElse(null);
    }

    private @Nullable HttpResponse<?> view(HttpRequest<?> request, String id, String template) {
        return jobs.find(id)
                .map(line -> pages.show(
                        request,
                        template,
                        Map.of(
                                "line",
                                line,
                                "findings",
                                remedies.groups(
                                        queue.findings(line.job()), line.job().work()))))
                .orElse(null);
    }

    private HttpResponse<?> form(HttpStatus status, HttpRequest<?> request, Form form) {
        ReportOrder.Offer offer = offer(request);
        return pages.show(
                status,
                request,
                "report/new",
                Map.of("form", form, "grants", offer.grants(), "profiles", offer.profiles()));
    }

    private ReportOrder.Offer offer(HttpRequest<?> request) {
        return new ReportOrder.Offer(
                choices.grants(), profiles.all(pages.of(request).language()), LocalDate.now(clock));
    }
}
