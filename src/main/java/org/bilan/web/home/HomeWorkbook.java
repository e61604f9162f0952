package org.bilan.web.home;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.partner.PartnerSheets;
import org.bilan.web.sheet.Sheet;
import org.bilan.web.sheet.Workbooks;

/** The list of the first page as a workbook: what is owed to funders; for a partner its own projects and activities. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class HomeWorkbook {
    private final Pages pages;
    private final Home home;
    private final PartnerSheets partners;

    HomeWorkbook(Pages pages, Home home, PartnerSheets partners) {
        this.pages = pages;
        this.home = home;
        this.partners = partners;
    }

    @Get("/home.xlsx")
    StreamedFile home(HttpRequest<?> request) {
        if (!pages.of(request).visitor().readsReports()) {
            return Workbooks.answer("", partners.of(pages.of(request, "partner")));
        }
        Page page = pages.of(request, "home");
        return Workbooks.answer(
                "",
                Sheet.<HomeView.Owed>of(page, page.say("home.owed"), "obligations")
                        .day("due_on", HomeView.Owed::dueOn)
                        .text("status", one -> switch (one.state()) {
                            case OVERDUE -> page.say("home.late");
                            case SOON -> page.say("home.soon");
                            case UPCOMING, DONE -> null;
                        })
                        .text("=" + page.say("home.report"), HomeView.Owed::title)
                        .text("kind", one -> one.grant() == null ? null : page.say("obligation." + one.kind()))
                        .text("grant", HomeView.Owed::grant)
                        .text("=" + page.say("home.funder"), HomeView.Owed::funder)
                        .day("period_start", one -> one.period().start())
                        .day("period_end", one -> one.period().end())
                        .rows(home.owed(page.language())));
    }
}
