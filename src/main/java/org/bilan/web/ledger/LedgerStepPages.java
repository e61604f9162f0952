package org.bilan.web.ledger;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.bilan.exchange.LedgerContents;
import org.bilan.exchange.LedgerImport;
import org.bilan.exchange.LedgerInspection;
import org.bilan.exchange.LedgerOutcome;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.record.RecordWords;

/** A ledger's file from its accounts to its expenses: mapping, preview, result. Each step can be left and gone back to. */
@Controller("/ledger/{id}")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class LedgerStepPages {
    private final Pages pages;
    private final LedgerShelf shelf;
    private final LedgerInspection inspection;
    private final LedgerImport importing;
    private final LedgerMap map;

    LedgerStepPages(
            Pages pages, LedgerShelf shelf, LedgerInspection inspection, LedgerImport importing, LedgerMap map) {
        this.pages = pages;
        this.shelf = shelf;
        this.inspection = inspection;
        this.importing = importing;
        this.map = map;
    }

    @Get
    HttpResponse<?> mapping(HttpRequest<?> request, @PathVariable String id) {
        return of(id, upload -> mapping(HttpStatus.OK, request, upload, contents(request, upload), Form.empty()));
    }

    /** Saves how the file is read; its accounts and classes only as they were shown, not as another reading has them. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> map(HttpRequest<?> request, @PathVariable String id, @Body Map<String, Object> body) {
        return of(id, upload -> {
            Form form = Form.typed(body);
            LedgerChoices choices = upload.choices().reading(form);
            LedgerUpload chosen = upload.with(choices);
            boolean same = choices.equals(upload.choices());
            shelf.save(chosen);
            if (!same || form.holds("go", "read")) {
                return HttpResponse.seeOther(URI.create(upload.address()));
            }
            LedgerContents contents = contents(request, chosen);
            Page page = pages.of(request);
            Map<String, String> problems =
                    map.save(contents, form, page.visitor().author(), page.language());
            return problems.isEmpty() && !contents.isUnreadable()
                    ? HttpResponse.seeOther(URI.create(upload.address() + "/preview"))
                    : mapping(HttpStatus.UNPROCESSABLE_ENTITY, request, chosen, contents, form.with(problems));
        });
    }

    @Get("/preview")
    HttpResponse<?> preview(HttpRequest<?> request, @PathVariable String id) {
        return of(id, upload -> {
            LedgerOutcome outcome =
                    importing.rehearseOnPage(upload.order(), pages.of(request).language());
            return preview(HttpStatus.OK, request, upload, outcome);
        });
    }

    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(@PathVariable String id, @Body Map<String, Object> body) {
        return of(id, upload -> {
            shelf.save(upload.with(upload.choices().deciding(Form.typed(body))));
            return HttpResponse.seeOther(URI.create(upload.address() + "/preview"));
        });
    }

    /** Once: a second press finds what the first one made. What the preview does not offer is not done either. */
    @Post("/import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, @PathVariable String id) {
        return of(id, upload -> {
            if (upload.result() != null) {
                return HttpResponse.seeOther(URI.create(upload.address() + "/result"));
            }
            Page page = pages.of(request);
            LedgerOutcome tried = importing.rehearseOnPage(upload.order(), page.language());
            if (!new Previewed(upload, tried).canImport()) {
                return preview(HttpStatus.UNPROCESSABLE_ENTITY, request, upload, tried);
            }
            LedgerOutcome outcome = importing.runOnPage(
                    upload.choices().order(upload.file(), upload.rejected()),
                    page.language(),
                    page.visitor().author());
            if (outcome.isRefused()) {
                return preview(HttpStatus.UNPROCESSABLE_ENTITY, request, upload, outcome);
            }
            shelf.save(upload.with(LedgerResult.of(outcome)));
            return HttpResponse.seeOther(URI.create(upload.address() + "/result"));
        });
    }

    @Get("/result")
    HttpResponse<?> result(HttpRequest<?> request, @PathVariable String id) {
        return of(
                id,
                upload -> upload.result() == null
                        ? HttpResponse.seeOther(URI.create(upload.address() + "/preview"))
                        : pages.show(
                                request,
                                "ledger/result",
                                Map.of("upload", upload, "rejects", Files.isRegularFile(upload.rejected()))));
    }

    @Get("/rejected.csv")
    @Produces("text/csv")
    HttpResponse<?> rejected(@PathVariable String id) throws IOException {
        Optional<LedgerUpload> found = shelf.find(id).filter(upload -> Files.isRegularFile(upload.rejected()));
        return found.isEmpty()
                ? HttpResponse.notFound()
                : HttpResponse.ok(new SystemFile(found.get().rejected().toFile())
                        .attach("rejets-" + found.get().name()));
    }

    private HttpResponse<?> of(String id, Function<LedgerUpload, HttpResponse<?>> answer) {
        Optional<LedgerUpload> found = shelf.find(id);
        return found.isEmpty() ? HttpResponse.notFound() : answer.apply(found.get());
    }

    private LedgerContents contents(HttpRequest<?> request, LedgerUpload upload) {
        return inspection.read(upload.order(), pages.of(request).language());
    }

    private HttpResponse<?> mapping(
            HttpStatus status, HttpRequest<?> request, LedgerUpload upload, LedgerContents contents, Form form) {
        Map<String, Object> details = new HashMap<>();
        details.put("upload", upload);
        details.put("contents", contents);
        details.put("form", form);
        TreeSet<String> sources = new TreeSet<>(inspection.sources());
        if (upload.choices().source() != null) {
            sources.add(upload.choices().source());
        }
        details.put("sources", sources);
        details.put("projects", map.projects());
        details.put("payers", contents.classes().isEmpty() ? Map.of() : map.payers());
        details.put("words", RecordWords.of(pages.of(request).language()));
        return pages.show(status, request, "ledger/mapping", details);
    }

    private HttpResponse<?> preview(
            HttpStatus status, HttpRequest<?> request, LedgerUpload upload, LedgerOutcome outcome) {
        return pages.show(
                status,
                request,
                "ledger/preview",
                Map.of(
                        "upload",
                        upload,
                        "outcome",
                        outcome,
                        "words",
                        RecordWords.of(pages.of(request).language())));
    }
}
