package org.bilan.web.ledger;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bilan.exchange.LedgerComparison;
import org.bilan.exchange.LedgerContents;
import org.bilan.exchange.LedgerInspection;
import org.bilan.exchange.Problem;
import org.bilan.exchange.ReconcileOrder;
import org.bilan.exchange.ReconcileOutcome;
import org.bilan.finance.LedgerReconciliation;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.value.Period;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.record.RecordLink;
import org.jspecify.annotations.Nullable;

/** A new reconciliation: a file first, then the period and the grant that it is for. */
@Controller("/reconciliations")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReconcilePages {
    private final Pages pages;
    private final LedgerShelf shelf;
    private final ReceivedLedger received;
    private final LedgerInspection inspection;
    private final LedgerComparison comparison;
    private final GrantRepository grants;
    private final Clock clock;

    ReconcilePages(
            Pages pages,
            LedgerShelf shelf,
            ReceivedLedger received,
            LedgerInspection inspection,
            LedgerComparison comparison,
            GrantRepository grants,
            Clock clock) {
        this.pages = pages;
        this.shelf = shelf;
        this.received = received;
        this.inspection = inspection;
        this.comparison = comparison;
        this.grants = grants;
        this.clock = clock;
    }

    @Get("/new")
    HttpResponse<?> form(HttpRequest<?> request) {
        LedgerUpload upload = shelf.find(Query.of(request).value("file")).orElse(null);
        Map<String, String> fields = new LinkedHashMap<>();
        if (upload != null) {
            LedgerContents contents =
                    inspection.read(upload.order(), pages.of(request).language());
            Period days = contents.days();
            if (days != null) {
                fields.put("start", days.start().withDayOfMonth(1).toString());
                LocalDate end = days.end();
                fields.put("end", end.withDayOfMonth(end.lengthOfMonth()).toString());
            }
        }
        return show(HttpStatus.OK, request, upload, Form.of(fields), List.of());
    }

    @Post("/file")
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> take(
            HttpRequest<?> request,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("source") @Nullable String source,
            @Part("sourceName") @Nullable String sourceName)
            throws IOException {
        Form typed =
                Form.of(Map.of("source", LedgerFilePages.text(source), "sourceName", LedgerFilePages.text(sourceName)));
        String by = pages.of(request).visitor().name();
        ReceivedLedger.Answer answer = received.take(file, by, LedgerChoices.NONE.reading(typed));
        LedgerUpload upload = answer.upload();
        return upload == null
                ? show(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        request,
                        null,
                        typed.with(Map.of("file", LedgerFilePages.text(answer.problem()))),
                        List.of())
                : LedgerFilePages.goTo(request, "/reconciliations/new?file=" + upload.id());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> compare(HttpRequest<?> request, @Body Map<String, Object> body) {
        Form form = Form.typed(body);
        LedgerUpload upload = shelf.find(form.value("upload")).orElse(null);
        if (upload == null) {
            return show(
                    HttpStatus.UNPROCESSABLE_ENTITY, request, null, form.with(Map.of("file", "file.none")), List.of());
        }
        Optional<Period> period = period(form);
        if (period.isEmpty()) {
            Form faulty = form.with(Map.of("start", "reconcile.period"));
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, upload, faulty, List.of());
        }
        Page page = pages.of(request);
        String grant = form.value("grant").isEmpty() ? null : form.value("grant");
        ReconcileOutcome outcome = comparison.runOnPage(
                new ReconcileOrder(
                        upload.order(), period.get(), grant, page.visitor().name()),
                LocalDate.now(clock),
                page.language(),
                page.visitor().author());
        LedgerReconciliation made = outcome.kept();
        return made == null
                ? show(HttpStatus.UNPROCESSABLE_ENTITY, request, upload, form, outcome.problems())
                : HttpResponse.seeOther(URI.create(RecordLink.page("/reconciliations/", made.code())));
    }

    private static Optional<Period> period(Form form) {
        try {
            LocalDate start = LocalDate.parse(form.value("start"));
            LocalDate end = LocalDate.parse(form.value("end"));
            return end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private HttpResponse<?> show(
            HttpStatus status,
            HttpRequest<?> request,
            @Nullable LedgerUpload upload,
            Form form,
            List<Problem> problems) {
        Map<String, String> payers = new LinkedHashMap<>();
        if (upload != null) {
            grants.findActive(LocalDate.EPOCH, LocalDate.of(9999, 12, 31)).stream()
                    .sorted(Comparator.comparing(Grant::code))
                    .forEach(grant -> payers.put(grant.code(), grant.code() + " – " + grant.title()));
        }
        TreeSet<String> own = new TreeSet<>(inspection.sources());
        LedgerWords.PROGRAMS.forEach(own::remove);
        Map<String, Object> details = new HashMap<>();
        details.put("form", form);
        details.put("problems", problems);
        details.put("grants", payers);
        details.put("sources", own);
        if (upload != null) {
            details.put("upload", upload);
        }
        return pages.show(status, request, "ledger/reconcile", details);
    }
}
