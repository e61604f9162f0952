package org.bilan.web.report.list;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.bilan.web.Visitor;
import org.bilan.web.api.ApiProblems;
import org.bilan.web.report.choice.Choices;
import org.bilan.web.report.choice.ProfileChoices;
import org.bilan.web.report.choice.ReportOrder;
import org.bilan.web.report.job.FileType;
import org.bilan.web.report.job.JobLine;
import org.bilan.web.report.job.Jobs;
import org.bilan.web.report.job.MadeFilter;
import org.bilan.web.report.job.ReportFolder;
import org.bilan.web.report.job.ReportJob;
import org.bilan.web.report.job.ReportQueue;

/** Reports for programs: asked for, looked after while they are made, and taken as files. */
@Controller("/api/v1/reports")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportApi {
    private final Pages pages;
    private final Choices choices;
    private final ProfileChoices profiles;
    private final Jobs jobs;
    private final ReportQueue queue;
    private final ReportFolder folder;
    private final ApiProblems problems;
    private final Clock clock;

    ReportApi(
            Pages pages,
            Choices choices,
            ProfileChoices profiles,
            Jobs jobs,
            ReportQueue queue,
            ReportFolder folder,
            ApiProblems problems,
            Clock clock) {
        this.pages = pages;
        this.choices = choices;
        this.profiles = profiles;
        this.jobs = jobs;
        this.queue = queue;
        this.folder = folder;
        this.problems = problems;
        this.clock = clock;
    }

    /** Those made earlier, the newest first, by the filters of the page of reports. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        Slice<JobLine> made = jobs.made(MadeFilter.of(query), query.number("page", 0, 10_000, 0));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reports", made.rows().stream().map(line -> json(line.job())).toList());
        body.put("page", made.number());
        body.put("size", made.size());
        body.put("total", made.total());
        return HttpResponse.ok(body);
    }

    /** Asks for a report, of the fields of the page that makes one; 202 with the address to look at. */
    @Post
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> ask(HttpRequest<?> request, @Body Map<String, Object> asked) {
        Page page = pages.of(request, "report");
        ReportOrder.Offer offer =
                new ReportOrder.Offer(choices.grants(), profiles.all(page.language()), LocalDate.now(clock));
        ReportOrder order = ReportOrder.read(Form.typed(asked), offer, Set.of());
        if (order.request() == null) {
            return problems.fields(request, order.form().problems(), page);
        }
        String id = queue.ask(order.request(), page.visitor().author().login());
        return HttpResponse.accepted(URI.create("/api/v1/reports/" + id)).body(Map.of("id", id));
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String id) {
        Optional<ReportJob> job = jobs.find(id).map(JobLine::job);
        return job.isPresent()
                ? HttpResponse.ok(whole(job.get()))
                : problems.tell(request, HttpStatus.NOT_FOUND, "report.unknown");
    }

    @Get("/{id}/files/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(HttpRequest<?> request, String id, String name) {
        Optional<Path> file = jobs.find(id).flatMap(line -> folder.file(line.job(), name));
        return file.isPresent()
                ? HttpResponse.ok(new SystemFile(file.get().toFile(), FileType.of(name)).attach(name))
                : problems.tell(request, HttpStatus.NOT_FOUND, "report.unknown");
    }

    private static Map<String, Object> json(ReportJob job) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", job.id());
        json.put("kind", job.kind().code());
        json.put("grant", job.grant());
        json.put("from", job.periodStart().toString());
        json.put("to", job.periodEnd().toString());
        json.put("language", job.language());
        json.put("profile", job.profile());
        json.put("asked_by", job.requestedBy());
        json.put("asked_at", job.requestedAt().toString());
        json.put("state", job.state().code());
        json.put("progress", job.progress());
        json.put("files", job.files());
        return json;
    }

    private Map<String, Object> whole(ReportJob job) {
        Map<String, Object> json = json(job);
        json.put("template", job.template());
        json.put("findings", queue.findings(job));
        return json;
    }
}
