package org.bilan.web.report.list;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.report.finding.FindingGroup;
import org.bilan.web.report.finding.FindingPlace;
import org.bilan.web.report.finding.Remedies;
import org.bilan.web.report.job.JobLine;
import org.bilan.web.report.job.Jobs;
import org.bilan.web.report.job.MadeFilter;
import org.bilan.web.report.job.ReportQueue;
import org.bilan.web.report.life.Works;
import org.bilan.web.report.work.WorkLine;
import org.bilan.web.report.work.WorkLines;
import org.bilan.web.report.workspace.Workspace;
import org.bilan.web.sheet.Sheet;
import org.bilan.web.sheet.Workbooks;
import org.jspecify.annotations.Nullable;

/** The lists of reports, and what was found in one, as workbooks. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class ReportWorkbooks {
    private static final int MOST = 50_000;

    private final Pages pages;
    private final Jobs jobs;
    private final WorkLines lines;
    private final Works works;
    private final Workspace workspace;
    private final ReportQueue queue;
    private final Remedies remedies;

    ReportWorkbooks(
            Pages pages,
            Jobs jobs,
            WorkLines lines,
            Works works,
            Workspace workspace,
            ReportQueue queue,
            Remedies remedies) {
        this.pages = pages;
        this.jobs = jobs;
        this.lines = lines;
        this.works = works;
        this.workspace = workspace;
        this.queue = queue;
        this.remedies = remedies;
    }

    /** Those that were made, as the list is filtered, then those in work. */
    @Get("/reports.xlsx")
    StreamedFile reports(HttpRequest<?> request) {
        Page page = page(request);
        Sheet<JobLine> made = Sheet.<JobLine>of(page, page.say("made.list"), "explanations")
                .text("=" + page.say("job.report"), line -> line.title(page))
                .text("grant", line -> line.job().grant())
                .day("period_start", line -> line.job().period().start())
                .day("period_end", line -> line.job().period().end())
                .text("=" + page.say("job.language"), line -> line.inLanguage(page))
                .text("=" + page.say("job.state"), line -> line.state(page))
                .text("=" + page.say("made.who"), line -> line.job().requestedBy())
                .moment("=" + page.say("sheet.asked"), line -> at(line.job().requestedAt(), line.zone()))
                .moment("=" + page.say("sheet.finished"), line -> at(line.job().finishedAt(), line.zone()))
                .text("file", line -> String.join("; ", line.job().files()))
                .rows(jobs.made(MadeFilter.of(Query.of(request)), 0, MOST).rows());
        Sheet<WorkLine> written = Sheet.<WorkLine>of(page, page.say("work.list"), "explanations")
                .text("=" + page.say("job.report"), line -> line.title(page))
                .text("grant", line -> line.work().grant())
                .day("period_start", line -> line.work().period().start())
                .day("period_end", line -> line.work().period().end())
                .text("=" + page.say("job.language"), line -> line.inLanguage(page))
                .text("=" + page.say("job.state"), line -> line.state(page))
                .moment("=" + page.say("work.changed"), line -> at(line.work().changedAt(), line.zone()))
                .text("=" + page.say("made.who"), line -> line.work().begunBy())
                .rows(works.unfinished(MOST).stream().map(lines::line).toList());
        return Workbooks.answer("", made, written);
    }

    @Get("/reports/{id}/findings.xlsx")
    @Nullable
    StreamedFile findings(HttpRequest<?> request, String id) {
        return jobs.find(id)
                .map(line -> Workbooks.answer(
                        line.job().grant() == null ? "" : line.job().grant(),
                        sheet(
                                page(request),
                                remedies.groups(
                                        queue.findings(line.job()), line.job().work()))))
                .orElse(null);
    }

    @Get("/reports/work/{id}/findings.xlsx")
    @Nullable
    StreamedFile needs(HttpRequest<?> request, String id) {
        Page page = page(request);
        return workspace
                .find(id, page.language())
                .map(view -> Workbooks.answer("", sheet(page, view.needs())))
                .orElse(null);
    }

    /** A finding at one of its places. */
    private record Found(FindingGroup group, FindingPlace place) {}

    private static Sheet<Found> sheet(Page page, List<FindingGroup> groups) {
        List<Found> found = new ArrayList<>();
        groups.forEach(group -> group.places().forEach(place -> found.add(new Found(group, place))));
        return Sheet.<Found>of(page, page.say("sheet.findings"), "explanations")
                .text(
                        "=" + page.say("sheet.severity"),
                        one -> page.say(one.group().blocks() ? "finding.blocks" : "finding.warns"))
                .text("=" + page.say("sheet.what"), one -> one.group().what())
                .text("=" + page.say("sheet.where"), one -> one.place().where())
                .text("=" + page.say("sheet.remedy"), one -> one.group().remedy())
                .rows(found);
    }

    private static @Nullable LocalDateTime at(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
    }

    private Page page(HttpRequest<?> request) {
        return pages.of(request, "report");
    }
}
