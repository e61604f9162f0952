package org.bilan.web.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditEntryRepository;
import org.bilan.audit.AuditSearch;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Door;
import org.bilan.value.Coded;
import org.bilan.web.Form;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.bilan.web.Visitor;

/** Who changed what, when, and by which door. */
@Controller("/administration/audit")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AuditPages {
    private static final int ROWS = 25;

    private final Pages pages;
    private final AuditEntryRepository entries;
    private final AuditTrail trail;
    private final Moments moments;

    AuditPages(Pages pages, AuditEntryRepository entries, AuditTrail trail, Moments moments) {
        this.pages = pages;
        this.entries = entries;
        this.trail = trail;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        Query query = Query.of(request);
        int number = query.number("page", 0, 100_000, 0);
        LocalTimes here = moments.here();
        AuditSearch search = search(query, here);
        List<AuditLine> lines = entries.find(search, number * ROWS, ROWS).stream()
                .map(entry -> AuditLine.of(entry, trail.content(entry)).shortened())
                .toList();
        Slice<AuditLine> slice = new Slice<>(lines, number, ROWS, entries.count(search));
        return pages.show(
                request,
                "administration/audit",
                Map.of(
                        "query",
                        query,
                        "form",
                        new Form(query.values(), Map.of()),
                        "entries",
                        slice,
                        "tables",
                        entries.findTables(),
                        "doors",
                        Arrays.stream(Door.values()).map(Door::code).toList(),
                        "moments",
                        here));
    }

    static AuditSearch search(Query query, LocalTimes here) {
        Optional<LocalDate> from = day(query.value("from"));
        Optional<LocalDate> to = day(query.value("to"));
        return new AuditSearch(
                query.value("table").strip(),
                query.value("key").strip(),
                query.value("who").strip(),
                Coded.find(Door.class, query.value("door")).map(Door::code).orElse(""),
                from.map(day -> here.startOf(day).toEpochMilli()).orElse(Long.MIN_VALUE),
                to.map(day -> here.startOf(day.plusDays(1)).toEpochMilli()).orElse(Long.MAX_VALUE));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
