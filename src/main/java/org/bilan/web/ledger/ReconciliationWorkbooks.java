package org.bilan.web.ledger;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.finance.LedgerReconciliationRepository;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.sheet.Sheet;
import org.bilan.web.sheet.Workbooks;

/** The reconciliations that are kept as a workbook. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class ReconciliationWorkbooks {
    private static final int MOST = 100_000;

    private final Pages pages;
    private final LedgerReconciliationRepository kept;

    ReconciliationWorkbooks(Pages pages, LedgerReconciliationRepository kept) {
        this.pages = pages;
        this.kept = kept;
    }

    @Get("/reconciliations.xlsx")
    StreamedFile list(HttpRequest<?> request) {
        Page page = pages.of(request, "ledger");
        return Workbooks.answer(
                "",
                Sheet.<LedgerReconciliation>of(page, page.say("reconciliations"), "reconciliations")
                        .text("code", LedgerReconciliation::code)
                        .day("period_start", LedgerReconciliation::periodStart)
                        .day("period_end", LedgerReconciliation::periodEnd)
                        .text("grant", one -> one.grant() == null ? page.say("grant.all") : one.grant())
                        .text("source", one -> LedgerWords.source(page, one.source()))
                        .text("file", LedgerReconciliation::file)
                        .money("ledger", LedgerReconciliation::ledger)
                        .money("booked", LedgerReconciliation::booked)
                        .money(
                                "=" + page.say("head.difference"),
                                one -> one.ledger().minus(one.booked()))
                        .count("differences", one -> (long) one.differences())
                        .day("made_on", LedgerReconciliation::madeOn)
                        .text("made_by", LedgerReconciliation::madeBy)
                        .rows(kept.findLatest(MOST, 0)));
    }
}
