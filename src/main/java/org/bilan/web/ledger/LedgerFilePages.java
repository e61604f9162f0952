package org.bilan.web.ledger;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bilan.exchange.LedgerInspection;
import org.bilan.web.Form;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The first step of taking a ledger in: its file, and those that are under way. */
@Controller("/ledger")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class LedgerFilePages {
    private final Pages pages;
    private final LedgerShelf shelf;
    private final ReceivedLedger received;
    private final LedgerInspection inspection;

    LedgerFilePages(Pages pages, LedgerShelf shelf, ReceivedLedger received, LedgerInspection inspection) {
        this.pages = pages;
        this.shelf = shelf;
        this.received = received;
        this.inspection = inspection;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return show(HttpStatus.OK, request, Form.empty());
    }

    @Post
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> take(
            HttpRequest<?> request,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("source") @Nullable String source,
            @Part("sourceName") @Nullable String sourceName)
            throws IOException {
        Form typed = Form.of(Map.of("source", text(source), "sourceName", text(sourceName)));
        String by = pages.of(request).visitor().name();
        ReceivedLedger.Answer answer = received.take(file, by, LedgerChoices.NONE.reading(typed));
        LedgerUpload upload = answer.upload();
        return upload == null
                ? show(HttpStatus.UNPROCESSABLE_ENTITY, request, typed.with(Map.of("file", text(answer.problem()))))
                : goTo(request, upload.address());
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(@PathVariable String id) {
        Optional<LedgerUpload> found = shelf.find(id);
        found.ifPresent(shelf::remove);
        return found.isEmpty() ? HttpResponse.notFound() : HttpResponse.seeOther(URI.create("/ledger"));
    }

    /** A page's script that sends a file follows a redirection by itself; the browser must be told to go there. */
    static HttpResponse<?> goTo(HttpRequest<?> request, String address) {
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.ok().header("HX-Redirect", address)
                : HttpResponse.seeOther(URI.create(address));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, Form form) {
        TreeSet<String> own = new TreeSet<>(inspection.sources());
        LedgerWords.PROGRAMS.forEach(own::remove);
        return pages.show(status, request, "ledger/file", Map.of("form", form, "uploads", shelf.all(), "sources", own));
    }
}
