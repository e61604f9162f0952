package org.bilan.web.record;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bilan.exchange.RecordTables;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;

/** Every table of the data folder, and the records of each. */
@Controller("/records")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RecordListPages {
    private final Pages pages;
    private final RecordList list;

    RecordListPages(Pages pages, RecordList list) {
        this.pages = pages;
        this.list = list;
    }

    @Get
    HttpResponse<?> tables(HttpRequest<?> request) {
        Map<String, Long> counts = new LinkedHashMap<>();
        RecordTables.all().forEach(table -> counts.put(table.name(), list.count(table)));
        return pages.show(
                request,
                "record/tables",
                Map.of("counts", counts, "words", RecordWords.of(page(request).language())));
    }

    @Get("/{table}")
    HttpResponse<?> records(HttpRequest<?> request, @PathVariable String table) {
        Query query = Query.of(request);
        return RecordTables.named(table)
                .<HttpResponse<?>>map(shape -> pages.show(
                        request,
                        "record/list",
                        Map.of(
                                "query",
                                query,
                                "view",
                                list.find(shape, query, page(request)),
                                "words",
                                RecordWords.of(page(request).language()))))
                .orElseGet(HttpResponse::notFound);
    }

    private Page page(HttpRequest<?> request) {
        return pages.of(request, "record");
    }
}
