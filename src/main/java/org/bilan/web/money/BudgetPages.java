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
import io.micronaut.serde.annotation.Serdeable;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.StoredRecord;
import org.bilan.value.Period;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The budget of a grant against what was spent, and why they differ. */
@Controller("/grants/{code}/budget")
@ExecuteOn(TaskExecutors.BLOCKING)
class BudgetPages {
    private static final String TABLE = "explanations";

    private final Pages pages;
    private final BudgetReading reading;
    private final ChoiceReading choices;
    private final RecordDesk desk;

    BudgetPages(Pages pages, BudgetReading reading, ChoiceReading choices, RecordDesk desk) {
        this.pages = pages;
        this.reading = reading;
        this.choices = choices;
        this.desk = desk;
    }

    @Get
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
    @Produces(MediaType.TEXT_HTML)
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String code) {
        return page(request, HttpStatus.OK, code, period(Query.of(request)), "");
    }

    private @Nullable HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, String code, Optional<Period> period, String problem) {
        return reading.read(code, period, choices.today())
                .map(view -> pages.show(status, request, "money/budget", Map.of("view", view, "problem", problem)))
                .orElse(null);
    }

    /** {@code period=2021-09-01/2022-08-31} of the list, or own days in {@code from} and {@code to}. */
    static Optional<Period> period(Query query) {
        String own = query.value("from") + "/" + query.value("to");
        return parsed(own.equals("/") ? query.value("period") : own);
    }

    private static Optional<Period> parsed(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What became of an explanation; without {@code problem} it is stored. */
    @Serdeable
    record Explained(@Nullable String problem) {}

    /** As a form, or from the page's script, which asks for JSON. */
    @Post("/explanations")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Nullable
    HttpResponse<?> explain(HttpRequest<?> request, String code, @Body Map<String, String> sent) {
        Page page = pages.of(request, "money");
        Optional<Period> period = parsed(sent.getOrDefault("period", ""));
        if (period.isEmpty() || !sent.containsKey("line")) {
            return page(request, HttpStatus.UNPROCESSABLE_ENTITY, code, period, page.say("explain.period"));
        }
        Optional<String> problem = store(code, period.get(), sent, page);
        if (request.accept().contains(MediaType.APPLICATION_JSON_TYPE)) {
            return HttpResponse.ok(new Explained(problem.orElse(null))).contentType(MediaType.APPLICATION_JSON_TYPE);
        }
        return problem.isPresent()
                ? page(request, HttpStatus.UNPROCESSABLE_ENTITY, code, period, problem.get())
                : HttpResponse.seeOther(OwnAddress.of(
                        "/grants/" + OwnAddress.part(code) + "/budget?period=" + period.get() + "#budget"));
    }

    private Optional<String> store(String code, Period period, Map<String, String> sent, Page page) {
        Map<String, String> key = Map.of(
                "grant",
                code,
                "period_start",
                period.start().toString(),
                "period_end",
                period.end().toString(),
                "subject",
                "line:" + sent.get("line"));
        Optional<StoredRecord> stored = desk.find(TABLE, key);
        String now = stored.map(record -> record.cell("text")).orElse("");
        String text = sent.getOrDefault("text", "").strip();
        if (!now.equals(sent.getOrDefault("was", "").strip()) && !now.equals(text)) {
            return Optional.of(page.say("explain.newer", now));
        }
        if (now.equals(text)) {
            return Optional.empty();
        }
        String revision = stored.map(StoredRecord::revision).orElse(null);
        Map<String, String> cells = new LinkedHashMap<>(key);
        cells.put("text", text);
        Edit edit = text.isEmpty()
                ? Edit.remove(TABLE, key, revision)
                : stored.isEmpty() ? Edit.add(TABLE, cells) : Edit.change(TABLE, cells, revision);
        EditOutcome outcome = desk.save(List.of(edit), page.visitor().author(), page.language());
        return outcome.problems().stream().map(EditProblem::message).reduce((one, other) -> one + " " + other);
    }
}
