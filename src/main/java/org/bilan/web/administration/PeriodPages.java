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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.organization.ClosedPeriod;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Fiscal;
import org.bilan.value.Period;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** What is reported no longer moves: periods closed, and reopened with a reason. */
@Controller("/administration/periods")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PeriodPages {
    private static final int LONGEST_REASON = 1_000;

    private final Pages pages;
    private final Closing closing;
    private final SettingRepository settings;
    private final Moments moments;
    private final Clock clock;

    PeriodPages(Pages pages, Closing closing, SettingRepository settings, Moments moments, Clock clock) {
        this.pages = pages;
        this.closing = closing;
        this.settings = settings;
        this.moments = moments;
        this.clock = clock;
    }

    /** The fiscal year before this one is proposed. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Fiscal fiscal = settings.fiscal();
        Period last = fiscal.yearOf(LocalDate.now(clock).minusYears(1));
        Form form = Form.of(
                Map.of("start", last.start().toString(), "end", last.end().toString()));
        return list(HttpStatus.OK, request, form);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<LocalDate> start = day(form, "start", problems);
        Optional<LocalDate> end = day(form, "end", problems);
        reason(form, problems);
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            problems.put("end", "period.end.before");
        }
        if (problems.isEmpty()) {
            Period days = new Period(start.orElseThrow(), end.orElseThrow());
            closing.close(
                            days,
                            form.value("reason").strip(),
                            pages.of(request).visitor().author())
                    .ifPresent(other -> problems.put("start", "period.overlaps"));
        }
        return problems.isEmpty()
                ? HttpResponse.seeOther(OwnAddress.of("/administration/periods?saved=yes"))
                : list(HttpStatus.UNPROCESSABLE_ENTITY, request, form.with(problems));
    }

    @Post("/{id}/reopen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> reopen(HttpRequest<?> request, String id, @Body Map<String, Object> typed) {
        Optional<ClosedPeriod> period = closing.list().stream()
                .filter(known -> known.isClosed() && id.equals(String.valueOf(known.id())))
                .findFirst();
        if (period.isEmpty()) {
            return null;
        }
        Form form = Form.typed(typed);
        Map<String, String> problems = new LinkedHashMap<>();
        reason(form, problems);
        if (!problems.isEmpty()) {
            Form told = Form.of(Map.of("why-" + id, form.value("reason")))
                    .with(Map.of("why-" + id, problems.getOrDefault("reason", "")));
            return list(HttpStatus.UNPROCESSABLE_ENTITY, request, told);
        }
        closing.reopen(
                Long.parseLong(id),
                form.value("reason").strip(),
                pages.of(request).visitor().author());
        return HttpResponse.seeOther(OwnAddress.of("/administration/periods?saved=yes"));
    }

    private static Optional<LocalDate> day(Form form, String field, Map<String, String> problems) {
        try {
            return Optional.of(LocalDate.parse(form.value(field).strip()));
        } catch (DateTimeException none) {
            problems.put(field, "period.day");
            return Optional.empty();
        }
    }

    private static void reason(Form form, Map<String, String> problems) {
        String reason = form.value("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            problems.put("reason", reason.isEmpty() ? "period.reason.none" : "period.reason.long");
        }
    }

    private HttpResponse<?> list(HttpStatus status, HttpRequest<?> request, Form form) {
        List<ClosedPeriod> periods = closing.list();
        return pages.show(
                status,
                request,
                "administration/periods",
                Map.of(
                        "form",
                        form,
                        "periods",
                        periods,
                        "moments",
                        moments.here(),
                        "saved",
                        request.getParameters().contains("saved")));
    }
}
