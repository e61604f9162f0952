package org.bilan.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.TableShape;
import org.bilan.web.Page;
import org.bilan.web.Pages;

/** Answers that say what stands in the way, field by field: {@code application/problem+json} (RFC 9457). */
@Singleton
public class ApiProblems {
    private static final MediaType PROBLEM = MediaType.of("application/problem+json");

    private final Pages pages;

    ApiProblems(Pages pages) {
        this.pages = pages;
    }

    /** Why changes were refused; 409 where somebody else was first. {@code tables} gives the table of a change by its place. */
    MutableHttpResponse<?> refused(HttpRequest<?> request, EditOutcome outcome, IntFunction<TableShape> tables) {
        boolean late = outcome.problems().stream().anyMatch(problem -> problem.newer() != null);
        Map<String, Object> body =
                body(request, late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY, late ? "late" : "refused");
        List<Map<String, Object>> errors = new ArrayList<>();
        for (EditProblem problem : outcome.problems()) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("change", problem.edit());
            error.put("field", problem.column());
            error.put("detail", problem.message());
            if (problem.newer() != null) {
                error.put("newer", RecordJson.of(tables.apply(problem.edit()), problem.newer()));
            }
            errors.add(error);
        }
        body.put("errors", errors);
        return answer(late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY, body);
    }

    /** Why a form's fields cannot be taken, each in the words of the page that has them. */
    public MutableHttpResponse<?> fields(HttpRequest<?> request, Map<String, String> problems, Page words) {
        Map<String, Object> body = body(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused");
        List<Map<String, Object>> errors = new ArrayList<>();
        problems.forEach((field, key) -> errors.add(Map.of("field", field, "detail", words.say(key))));
        body.put("errors", errors);
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, body);
    }

    MutableHttpResponse<?> unknownField(HttpRequest<?> request, RecordJson.UnknownField unknown) {
        Page page = pages.of(request, "api");
        Map<String, Object> body = body(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused");
        String detail = page.say("api.field.unknown", unknown.name(), unknown.known());
        body.put("errors", List.of(Map.of("field", unknown.name(), "detail", detail)));
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, body);
    }

    /** {@code key} names the sentence among the words of the API. */
    public MutableHttpResponse<?> tell(HttpRequest<?> request, HttpStatus status, String key) {
        return answer(status, body(request, status, key));
    }

    /** A sentence that is worded already. */
    public MutableHttpResponse<?> said(HttpRequest<?> request, HttpStatus status, String sentence) {
        Map<String, Object> body = body(request, status, "refused");
        body.put("detail", sentence);
        return answer(status, body);
    }

    private Map<String, Object> body(HttpRequest<?> request, HttpStatus status, String key) {
        Page page = pages.of(request, "api");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", page.say("api." + key));
        body.put("status", status.getCode());
        return body;
    }

    private static MutableHttpResponse<?> answer(HttpStatus status, Map<String, Object> body) {
        return HttpResponse.<Map<String, Object>>status(status).body(body).contentType(PROBLEM);
    }
}
