package org.bilan.web.record;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.bilan.exchange.RecordTables;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.sheet.Workbooks;
import org.jspecify.annotations.Nullable;

/** The records of any table as a workbook, in words; for one that is read back there is the export. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class RecordWorkbooks {
    private final Pages pages;
    private final RecordList list;

    RecordWorkbooks(Pages pages, RecordList list) {
        this.pages = pages;
        this.list = list;
    }

    @Get("/records/{table}/workbook.xlsx")
    @Nullable
    StreamedFile records(HttpRequest<?> request, String table) {
        return RecordTables.named(table)
                .map(shape -> Workbooks.answer("", list.sheet(shape, Query.of(request), pages.of(request, "record"))))
                .orElse(null);
    }
}
