package org.bilan.web.report.figure;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.report.trace.RecordRef;
import org.bilan.value.TextFold;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.bilan.web.Visitor;
import org.bilan.web.report.job.JobLine;
import org.bilan.web.report.job.Jobs;
import org.jspecify.annotations.Nullable;

/** The figures of a report, each with the records that it was made from. */
@Controller("/reports/{id}/figures")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class FigurePages {
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_RECORDS = 500;

    private final Pages pages;
    private final Jobs jobs;
    private final FigureLists lists;
    private final SpotStore spots;

    FigurePages(Pages pages, Jobs jobs, FigureLists lists, SpotStore spots) {
        this.pages = pages;
        this.jobs = jobs;
        this.lists = lists;
        this.spots = spots;
    }

    @Get
    @Nullable
    HttpResponse<?> list(HttpRequest<?> request, String id) {
        return jobs.find(id)
                .map(line -> list(request, line, lists.of(line.job())))
                .orElse(null);
    }

    /** A report made before figures knew their sources has none. */
    private HttpResponse<?> list(HttpRequest<?> request, JobLine line, List<FigureLine> all) {
        Query query = Query.of(request);
        String wanted = TextFold.fold(query.value("q"));
        int sheet = query.number("on", 0, MOST_PAGES, 0);
        Set<String> there = sheet == 0 ? Set.of() : marks(line, sheet);
        List<FigureLine> found = all.stream()
                .filter(one -> sheet == 0 || there.contains(one.mark()))
                .filter(one -> one.folded().contains(wanted))
                .toList();
        int page = query.number("page", 0, MOST_PAGES, 0);
        int from = Math.min(found.size(), page * PAGE);
        List<FigureLine> rows = found.subList(from, Math.min(found.size(), from + PAGE));
        return pages.show(
                request,
                "report/figures",
                Map.of("line", line, "query", query, "slice", new Slice<>(rows, page, PAGE, found.size())));
    }

    /** Of the figures that a page of the PDF prints. */
    private Set<String> marks(JobLine line, int sheet) {
        return spots.of(line.job()).stream()
                .filter(one -> one.page() == sheet)
                .map(PageFigure::mark)
                .collect(Collectors.toSet());
    }

    @Get("/{mark}")
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String id, String mark) {
        Optional<JobLine> line = jobs.find(id);
        return line.flatMap(one -> lists.find(one.job(), mark))
                .map(figure -> {
                    List<RecordRef> records = figure.allRecords();
                    return pages.show(
                            request,
                            "report/figure",
                            Map.of(
                                    "line",
                                    line.get(),
                                    "figure",
                                    figure,
                                    "records",
                                    records.subList(0, Math.min(MOST_RECORDS, records.size())),
                                    "count",
                                    records.size()));
                })
                .orElse(null);
    }
}
