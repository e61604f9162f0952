package org.bilan.web.report.withdrawn;

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
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.report.seal.SealedPhotos;
import org.bilan.web.report.seal.SealedReport;

/** Photos that are wanted no more and that submitted reports still hold, with what can be done. */
@Controller("/reports/withdrawn-photos")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class WithdrawnPages {
    private final Pages pages;
    private final WithdrawnPhotos withdrawn;
    private final SealedPhotos sealed;

    WithdrawnPages(Pages pages, WithdrawnPhotos withdrawn, SealedPhotos sealed) {
        this.pages = pages;
        this.withdrawn = withdrawn;
        this.sealed = sealed;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        Query query = Query.of(request);
        List<SealedReport> unread = sealed.readOlder();
        return pages.show(
                request,
                "report/withdrawn",
                Map.of("query", query, "held", withdrawn.all(query.number("page", 0, 10_000, 0)), "unread", unread));
    }
}
