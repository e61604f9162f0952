package org.bilan.web.money;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.finance.ReceiptKind;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** What was received, by list and form, and the instalments that are awaited. */
@Controller("/receipts")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ReceiptPages {
    private static final String TABLE = "receipts";
    private static final List<String> FIELDS =
            List.of("received_on", "source", "kind", "amount", "currency", "grant", "rate", "approximate", "note");

    private final Pages pages;
    private final ChoiceReading reading;
    private final ReceiptReading receipts;
    private final RecordDesk desk;

    ReceiptPages(Pages pages, ChoiceReading reading, ReceiptReading receipts, RecordDesk desk) {
        this.pages = pages;
        this.reading = reading;
        this.receipts = receipts;
        this.desk = desk;
    }

    @Get
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
    HttpResponse<?> list(HttpRequest<?> request) {
        return list(request, HttpStatus.OK, "");
    }

    private HttpResponse<?> list(HttpRequest<?> request, HttpStatus status, String problem) {
        Query query = Query.of(request);
        ReceiptsView view = receipts.read(reading.read(), query);
        return pages.show(status, request, "money/receipts", Map.of("query", query, "view", view, "problem", problem));
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request) {
        Query query = Query.of(request);
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, query.value(field)));
        values.put("currency", reading.currency());
        return form(request, HttpStatus.OK, Form.of(values), "");
    }

    @Get("/{code}")
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String code) {
        Page page = pages.of(request, "money");
        return desk.find(TABLE, code)
                .map(record -> form(request, HttpStatus.OK, form(record, page), code))
                .orElse(null);
    }

    private static Form form(StoredRecord record, Page page) {
        Map<String, String> values = new LinkedHashMap<>(record.cells());
        for (String number : List.of("amount", "rate")) {
            values.computeIfPresent(
                    number, (name, text) -> text.isEmpty() ? "" : page.wording().number(new BigDecimal(text)));
        }
        values.put("revision", record.revision());
        return Form.of(values);
    }

    private HttpResponse<?> form(HttpRequest<?> request, HttpStatus status, Form form, String code) {
        return pages.show(
                status, request, "money/receipt", Map.of("form", form, "code", code, "choices", reading.read()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> sent) {
        return save(request, Form.typed(sent), "");
    }

    @Post("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> change(HttpRequest<?> request, String code, @Body Map<String, Object> sent) {
        return desk.find(TABLE, code).isEmpty() ? null : save(request, Form.typed(sent), code);
    }

    private HttpResponse<?> save(HttpRequest<?> request, Form form, String code) {
        Page page = pages.of(request, "money");
        Typed typed = read(form, page);
        if (!typed.problems().isEmpty()) {
            return form(request, HttpStatus.UNPROCESSABLE_ENTITY, form.with(typed.problems()), code);
        }
        Map<String, String> cells = new LinkedHashMap<>(typed.cells());
        String day = cells.getOrDefault("received_on", "");
        String own =
                code.isEmpty() ? desk.freeCode(TABLE, "REC-" + (day.isEmpty() ? "0000" : day.substring(0, 4))) : code;
        cells.put("code", own);
        Edit edit = code.isEmpty() ? Edit.add(TABLE, cells) : Edit.change(TABLE, cells, form.value("revision"));
        EditOutcome outcome = desk.save(List.of(edit), page.visitor().author(), page.language());
        if (!outcome.isStored()) {
            Map<String, String> problems = new LinkedHashMap<>();
            outcome.problems().forEach(problem -> problems.putIfAbsent(problem.column(), problem.message()));
            return form(request, HttpStatus.UNPROCESSABLE_ENTITY, form.with(problems), code);
        }
        return HttpResponse.seeOther(URI.create("/receipts?saved=yes"));
    }

    private Typed read(Form form, Page page) {
        Typing reader = new Typing(page, reading.today());
        reader.day("received_on", form.value("received_on"));
        reader.text("source", form.value("source"));
        reader.choice("kind", form.value("kind"), ReceiptKind.class);
        String currency = form.value("currency").isBlank()
                ? reading.currency()
                : form.value("currency").strip();
        reader.currency("currency", currency, reading.currency());
        reader.amount("amount", form.value("amount"), "currency", currency);
        reader.text("grant", form.value("grant"));
        reader.rate("rate", form.value("rate"));
        reader.text("approximate", form.value("approximate").isEmpty() ? "no" : "yes");
        reader.text("note", form.value("note"));
        return reader.result();
    }

    /** An instalment has come: its day and amount, the amount expected unless another is typed. */
    @Post("/instalments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> received(HttpRequest<?> request, @Body Map<String, Object> sent) {
        Form form = Form.typed(sent);
        Page page = pages.of(request, "money");
        Map<String, String> key = Map.of("grant", form.value("grant"), "number", form.value("number"));
        Optional<StoredRecord> stored = desk.find("instalments", key);
        if (stored.isEmpty()) {
            return list(request, HttpStatus.UNPROCESSABLE_ENTITY, page.say("instalment.gone"));
        }
        Typing reader = new Typing(page, reading.today());
        reader.day("received_on", form.value("received_on"));
        reader.amount("received_amount", form.value("received_amount"), "currency", "CAD");
        Typed typed = reader.result();
        Map<String, String> cells = new LinkedHashMap<>(key);
        cells.put("received_on", typed.cells().getOrDefault("received_on", ""));
        String amount = typed.cells().getOrDefault("received_amount", "");
        cells.put("received_amount", amount.isEmpty() ? stored.get().cell("amount") : amount);
        if (!typed.problems().isEmpty() || cells.get("received_on").isEmpty()) {
            String why = typed.problems().isEmpty()
                    ? page.say("instalment.day")
                    : String.join(" ", typed.problems().values());
            return list(request, HttpStatus.UNPROCESSABLE_ENTITY, why);
        }
        EditOutcome outcome = desk.save(
                List.of(Edit.change("instalments", cells, stored.get().revision())),
                page.visitor().author(),
                page.language());
        return outcome.isStored()
                ? HttpResponse.seeOther(URI.create("/receipts?saved=yes"))
                : list(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        outcome.problems().get(0).message());
    }
}
