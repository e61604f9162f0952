package org.bilan.web.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.audit.AuditCheck;
import org.bilan.audit.AuditEntry;
import org.bilan.audit.AuditErasure;
import org.bilan.audit.AuditExport;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Change;
import org.bilan.audit.EntryNumbers;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;

/** Whether the trail is whole, what is erased from it on request, and taking all of it along. */
@Controller("/administration/audit")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AuditCarePages {
    private static final int SHOWN = 50;
    private static final int LONGEST = 500;

    private final Pages pages;
    private final AuditCheck check;
    private final AuditErasure erasure;
    private final AuditExport exporting;
    private final AuditTrail trail;
    private final WorkFolder work;
    private final Moments moments;
    private final Clock clock;

    AuditCarePages(
            Pages pages,
            AuditCheck check,
            AuditErasure erasure,
            AuditExport exporting,
            AuditTrail trail,
            WorkFolder work,
            Moments moments,
            Clock clock) {
        this.pages = pages;
        this.check = check;
        this.erasure = erasure;
        this.exporting = exporting;
        this.trail = trail;
        this.work = work;
        this.moments = moments;
        this.clock = clock;
    }

    /** Reads the whole trail. */
    @Get("/check")
    HttpResponse<?> verdict(HttpRequest<?> request) {
        return pages.show(request, "administration/auditcheck", Map.of("verdict", check.run(List.of())));
    }

    @Get("/erasure")
    HttpResponse<?> look(HttpRequest<?> request) {
        Query query = Query.of(request);
        Form form = Form.of(Map.of("words", query.value("words").strip(), "motive", ""));
        return show(HttpStatus.OK, request, form, query.value("erased"));
    }

    /** Erases exactly the entries that the page showed, for a reason. */
    @Post("/erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> erase(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        String reason = form.value("motive").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            String problem = reason.isEmpty() ? "erasure.reason.none" : "erasure.reason.long";
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, form.with(Map.of("motive", problem)), "");
        }
        int erased = erasure.erase(
                EntryNumbers.read(form.value("entries")),
                reason,
                pages.of(request).visitor().author());
        return HttpResponse.seeOther(OwnAddress.of("/administration/audit/erasure?erased=" + erased));
    }

    /** The whole trail, an entry a line. */
    @Get("/bilan-audit.jsonl")
    @Produces(MediaType.ALL)
    StreamedFile take(HttpRequest<?> request) throws IOException {
        Path file = work.make().resolve("audit.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            exporting.write(out);
        }
        String name = "bilan-audit-" + LocalDate.now(clock) + ".jsonl";
        trail.add(pages.of(request).visitor().author(), List.of(new Change("export", name, null, Map.of())));
        return WorkFolder.download(file, name);
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, Form form, String erased) {
        List<AuditEntry> found = erasure.mentioning(form.value("words"));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("form", form);
        details.put("erased", erased.matches("\\d{1,6}") ? Integer.parseInt(erased) : -1);
        details.put("count", found.size());
        details.put(
                "numbers",
                EntryNumbers.write(found.stream().map(AuditEntry::number).toList()));
        details.put(
                "entries",
                found.stream()
                        .limit(SHOWN)
                        .map(entry -> AuditLine.whole(entry, trail.content(entry)))
                        .toList());
        details.put("moments", moments.here());
        return pages.show(status, request, "administration/auditerasure", details);
    }
}
