package org.bilan.web.grant;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.sheet.Workbooks;
import org.jspecify.annotations.Nullable;

/** The grants, and what each owes and is owed, as workbooks. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class GrantWorkbooks {
    private final Pages pages;
    private final GrantList list;
    private final GrantStory story;

    GrantWorkbooks(Pages pages, GrantList list, GrantStory story) {
        this.pages = pages;
        this.list = list;
        this.story = story;
    }

    @Get("/grants.xlsx")
    StreamedFile list(HttpRequest<?> request) {
        Query query = Query.of(request).without("page");
        return Workbooks.answer(
                "",
                new GrantSheets(page(request))
                        .list(list.find(query, Integer.MAX_VALUE).slice().rows()));
    }

    @Get("/grants/{code}/workbook.xlsx")
    @Nullable
    StreamedFile story(HttpRequest<?> request, String code) {
        return story.of(code)
                .map(view -> Workbooks.answer(code, new GrantSheets(page(request)).story(view)))
                .orElse(null);
    }

    private Page page(HttpRequest<?> request) {
        return pages.of(request, "grant");
    }
}
