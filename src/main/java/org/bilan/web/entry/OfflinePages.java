package org.bilan.web.entry;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.sheet.FormSheet;
import org.bilan.exchange.SheetTexts;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;

/** The form that partners fill in without a connection: taken as a workbook, sent back, seen through and added. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.PARTNER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OfflinePages {
    private static final String AREA = "entry";
    private static final MediaType XLSX =
            MediaType.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int ROWS = 200;
    private static final int MOST = 1000;

    private final Pages pages;
    private final EntryChoices choices;
    private final OfflineReading reading;
    private final ActivityBatch batch;

    OfflinePages(Pages pages, EntryChoices choices, OfflineReading reading, ActivityBatch batch) {
        this.pages = pages;
        this.choices = choices;
        this.reading = reading;
        this.batch = batch;
    }

    /** The empty form in a language, with the projects that the person may write for. */
    @Get("/activities/form.xlsx")
    @Produces(MediaType.ALL)
    HttpResponse<?> form(HttpRequest<?> request, @QueryValue(defaultValue = "") String language) {
        Page page = pages.of(request, AREA);
        Language chosen = Language.of(language).orElse(page.language());
        Messages words = OfflineColumns.words(chosen);
        Map<String, Map<String, String>> offered = new LinkedHashMap<>(choices.of(page));
        for (String column : List.of("kind", "role", "mode", "status")) {
            Map<String, String> titles = new LinkedHashMap<>();
            offered.get(column).keySet().forEach(code -> titles.put(code, words.say("choice." + column + "." + code)));
            offered.put(column, titles);
        }
        offered.put("country", EntryChoices.countries(chosen));
        offered.put("approximate", Map.of("yes", words.say("offline.yes")));
        byte[] sheet = FormSheet.write(
                words.say("offline.sheet"), words.say("offline.choices"), OfflineColumns.sheet(chosen, offered), ROWS);
        return HttpResponse.ok(sheet)
                .contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"" + words.say("offline.file") + ".xlsx\"");
    }

    @Get("/activities/import")
    HttpResponse<?> start(HttpRequest<?> request) {
        return show(HttpStatus.OK, request, List.of(), "", "");
    }

    @Post("/activities/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(HttpRequest<?> request, @Part CompletedFileUpload file) throws IOException {
        Page page = pages.of(request, AREA);
        Path received = Files.createTempFile("form", ".xlsx");
        try {
            Files.write(received, file.getBytes());
            SheetTexts sheet = SheetTexts.read(received, MOST, page.language());
            return sheet.problem().isEmpty()
                    ? found(request, page, sheet.lines())
                    : show(HttpStatus.UNPROCESSABLE_ENTITY, request, List.of(), "", sheet.problem());
        } finally {
            Files.delete(received);
        }
    }

    /** Rows copied out of a spreadsheet program, headings with them. */
    @Post("/activities/import/rows")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> paste(HttpRequest<?> request, @Body Map<String, Object> typed) {
        return found(
                request,
                pages.of(request, AREA),
                PastedRows.read(Form.typed(typed).value("rows")));
    }

    private HttpResponse<?> found(HttpRequest<?> request, Page page, List<SheetTexts.Line> lines) {
        Optional<List<OfflineRow>> rows = lines.size() > MOST ? Optional.of(List.of()) : reading.rows(page, lines);
        String problem = lines.size() > MOST
                ? page.say("offline.many", MOST)
                : rows.isEmpty() ? page.say("offline.headings") : rows.get().isEmpty() ? page.say("offline.empty") : "";
        List<OfflineRow> all = rows.orElse(List.of());
        boolean clear =
                problem.isEmpty() && all.stream().allMatch(row -> row.findings().isEmpty());
        HttpStatus status = clear ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return show(status, request, all, PastedRows.write(lines), problem);
    }

    /** Adds the activities that were shown, all or none; those that are there already, exactly alike, stay as they are. */
    @Post("/activities/import/add")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Page page = pages.of(request, AREA);
        List<SheetTexts.Line> lines = PastedRows.read(Form.typed(typed).value("rows"));
        List<OfflineRow> rows = reading.rows(page, lines).orElse(List.of());
        if (rows.isEmpty()
                || rows.size() > MOST
                || rows.stream().anyMatch(row -> !row.findings().isEmpty())) {
            return found(request, page, lines);
        }
        ActivityBatch.Outcome outcome =
                batch.add(page, rows.stream().map(OfflineRow::draft).toList());
        if (!outcome.isStored()) {
            List<OfflineRow> refused = new ArrayList<>();
            for (int at = 0; at < rows.size(); at++) {
                OfflineRow row = rows.get(at);
                refused.add(row.with(OfflineReading.refusals(
                        page, row.language(), outcome.problems().get(at))));
            }
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, refused, PastedRows.write(lines), outcome.problem());
        }
        Map<String, String> added = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            added.put(outcome.codes().get(at), rows.get(at).title());
        }
        return pages.show(request, "entry/imported", Map.of("added", added));
    }

    private HttpResponse<?> show(
            HttpStatus status, HttpRequest<?> request, List<OfflineRow> rows, String text, String problem) {
        Map<String, Object> details = new HashMap<>();
        details.put("rows", rows);
        details.put("text", text);
        details.put("problem", problem);
        boolean fragment = request.getHeaders().contains("HX-Request");
        return pages.show(status, request, fragment ? "entry/found" : "entry/import", details);
    }
}
