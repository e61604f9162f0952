package org.bilan.web.activity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.sheet.Workbooks;

/** The list of activities. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ActivityPages {
    static final String AREA = "activity";

    private static final int LAST_PAGE = 100_000;

    private final Pages pages;
    private final ActivityList list;
    private final ListChoicesReader choices;
    private final SavedViews views;
    private final ActivityWorkbook workbook;

    ActivityPages(
            Pages pages, ActivityList list, ListChoicesReader choices, SavedViews views, ActivityWorkbook workbook) {
        this.pages = pages;
        this.list = list;
        this.choices = choices;
        this.views = views;
        this.workbook = workbook;
    }

    @Get("/activities")
    HttpResponse<?> list(HttpRequest<?> request) {
        Page page = pages.of(request, AREA);
        Query query = Query.of(request);
        ActivityFilter filter = ActivityFilter.of(query, choices.latestYear());
        ListChoices offered = choices.read(page.language());
        FilterWords words = new FilterWords(page, offered);
        List<FilterWords.Part> parts = words.parts(filter, query);
        ActivityListView view = list.read(filter, query.value("sort"), query.number("page", 0, LAST_PAGE, 0));
        return pages.show(
                request,
                "activity/list",
                Map.of(
                        "view",
                        view,
                        "query",
                        query,
                        "filter",
                        new FilterForm(query, filter, offered, words),
                        "sentence",
                        words.sentence(filter, parts),
                        "parts",
                        parts,
                        "views",
                        views.of(page.visitor().login(), query)));
    }

    /** What is listed now, all pages of it. */
    @Get("/activities.xlsx")
    @Produces(Workbooks.XLSX)
    StreamedFile workbook(HttpRequest<?> request) {
        Query query = Query.of(request);
        ActivityFilter filter = ActivityFilter.of(query, choices.latestYear());
        return Workbooks.answer("", workbook.sheet(filter, query.value("sort"), pages.of(request, AREA)));
    }
}
