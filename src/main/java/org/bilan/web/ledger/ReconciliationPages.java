package org.bilan.web.ledger;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.sheet.Workbook;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.LedgerReconciliationRepository;
import org.bilan.finance.ReconciliationItem;
import org.bilan.finance.ReconciliationItemRepository;
import org.bilan.report.block.ReconciliationTables;
import org.bilan.value.Wording;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.bilan.web.Visitor;
import org.bilan.web.record.RecordWords;

/** The reconciliations that are kept, and each with its totals and differences. */
@Controller("/reconciliations")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReconciliationPages {
    private static final int SIZE = 50;
    private static final int DIFFERENCES = 100;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Pages pages;
    private final LedgerReconciliationRepository kept;
    private final ReconciliationItemRepository items;

    ReconciliationPages(Pages pages, LedgerReconciliationRepository kept, ReconciliationItemRepository items) {
        this.pages = pages;
        this.kept = kept;
        this.items = items;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        int number = query.number("page", 0, 10_000, 0);
        Slice<LedgerReconciliation> slice =
                new Slice<>(kept.findLatest(SIZE, (long) number * SIZE), number, SIZE, kept.count());
        return pages.show(request, "ledger/reconciliations", Map.of("query", query, "slice", slice));
    }

    @Get("/{code}")
    HttpResponse<?> show(HttpRequest<?> request, @PathVariable String code) {
        Optional<LedgerReconciliation> found = kept.findById(code);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        Query query = Query.of(request);
        int number = query.number("page", 0, 10_000, 0);
        Slice<ReconciliationItem> differences = new Slice<>(
                items.findDifferences(code, DIFFERENCES, (long) number * DIFFERENCES),
                number,
                DIFFERENCES,
                found.get().differences());
        Page page = pages.of(request, "ledger");
        return pages.show(
                request,
                "ledger/reconciliation",
                Map.of(
                        "query",
                        query,
                        "view",
                        new ReconciliationView(found.get(), items.findTotals(code), differences),
                        "words",
                        RecordWords.of(page.language())));
    }

    @Get("/{code}/workbook.xlsx")
    @Produces(XLSX)
    HttpResponse<?> workbook(HttpRequest<?> request, @PathVariable String code) {
        Optional<LedgerReconciliation> found = kept.findById(code);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        List<ReconciliationItem> rows = items.findByReconciliationOrderByPosition(code);
        Page page = pages.of(request);
        byte[] file = Workbook.write(
                ReconciliationTables.of(found.get(), rows, page.language()), Wording.of(page.language()));
        return HttpResponse.ok(file)
                .contentType(XLSX)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + code.replaceAll("[^\\w.-]", "-") + ".xlsx\"");
    }
}
