package org.bilan.web.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bilan.audit.AuditEntry;
import org.bilan.audit.AuditEntryRepository;
import org.bilan.audit.AuditSearch;
import org.bilan.audit.AuditTrail;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.sheet.Sheet;
import org.bilan.web.sheet.Workbooks;

/** What was looked for in the audit trail as a workbook, the latest first, a row for each entry. */
@Controller
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class AuditWorkbook {
    private static final int AT_ONCE = 1_000;

    private final Pages pages;
    private final AuditEntryRepository entries;
    private final AuditTrail trail;
    private final Moments moments;

    AuditWorkbook(Pages pages, AuditEntryRepository entries, AuditTrail trail, Moments moments) {
        this.pages = pages;
        this.entries = entries;
        this.trail = trail;
        this.moments = moments;
    }

    @Get("/administration/audit.xlsx")
    StreamedFile audit(HttpRequest<?> request) {
        Page page = pages.of(request, "administration");
        LocalTimes here = moments.here();
        AuditSearch search = AuditPages.search(Query.of(request), here);
        return Workbooks.answer(
                "",
                Sheet.<AuditLine>of(page, page.say("audit.title"), "settings")
                        .count("number", line -> line.entry().number())
                        .moment("=" + page.say("audit.when"), line -> here.at(line.at()))
                        .text("=" + page.say("audit.who"), line -> who(page, line.entry()))
                        .text(
                                "=" + page.say("sheet.door"),
                                line -> page.say(
                                        "audit.door." + line.entry().door().code()))
                        .text(
                                "=" + page.say("audit.table"),
                                line -> line.entry().table())
                        .text("=" + page.say("audit.key"), line -> line.entry().key())
                        .text("=" + page.say("audit.what"), line -> what(page, line))
                        .rows(take -> each(search, take)));
    }

    private void each(AuditSearch search, Consumer<AuditLine> take) {
        long before = Long.MAX_VALUE;
        List<AuditEntry> some = entries.findBefore(search, before, AT_ONCE);
        while (!some.isEmpty()) {
            for (AuditEntry entry : some) {
                take.accept(AuditLine.of(entry, trail.content(entry)));
                before = entry.number();
            }
            some = entries.findBefore(search, before, AT_ONCE);
        }
    }

    private static String who(Page page, AuditEntry entry) {
        return entry.login().isEmpty() ? page.say("audit.console") : entry.login();
    }

    /** {@code amount: 10.00 → 12.00}, a line for each cell that differs. */
    private static String what(Page page, AuditLine line) {
        return line.entry().content() == null
                ? page.say("audit.erased")
                : line.cells().stream()
                        .map(cell -> cell.name() + ": " + cell.before() + " → " + cell.after())
                        .collect(Collectors.joining("\n"));
    }
}
