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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.StoredRecord;
import org.bilan.finance.AllocationOutcome;
import org.bilan.finance.AllocationRefusal;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.money.ExpenseSaving.Saved;
import org.bilan.web.money.PartForm.Parts;
import org.jspecify.annotations.Nullable;

/** One expense by form: a new one, and a stored one with its parts. */
@Controller("/expenses")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ExpenseFormPages {
    /** What the next expense of a row probably has too. */
    private static final List<String> REMEMBERED =
            List.of("incurred_on", "category", "supplier", "project", "currency");

    private final ExpenseSheets sheets;
    private final ChoiceReading reading;
    private final ExpenseSaving saving;
    private final Charging charging;

    ExpenseFormPages(ExpenseSheets sheets, ChoiceReading reading, ExpenseSaving saving, Charging charging) {
        this.sheets = sheets;
        this.reading = reading;
        this.saving = saving;
        this.charging = charging;
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request) {
        Query query = Query.of(request);
        Map<String, String> values = new LinkedHashMap<>();
        ExpenseForm.FIELDS.forEach(field -> values.put(field, query.value(field)));
        values.merge("currency", reading.currency(), (own, home) -> own.isEmpty() ? home : own);
        return sheets.blank(request, HttpStatus.OK, Form.of(values));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> sent) {
        Form form = Form.typed(sent);
        Page page = sheets.page(request);
        Typed typed = typing(page).read(ExpenseForm.typed(form), reading.currency());
        Saved saved = typed.problems().isEmpty()
                ? saving.add(typed.cells(), page.visitor().author(), page.language())
                : new Saved(typed.problems(), Optional.empty());
        if (saved.record().isEmpty()) {
            return sheets.blank(request, HttpStatus.UNPROCESSABLE_ENTITY, form.with(saved.problems()));
        }
        StoredRecord record = saved.record().get();
        return HttpResponse.seeOther(
                form.value("next").equals("new")
                        ? next(record)
                        : URI.create(address(record.cell("code")) + "?saved=yes"));
    }

    private static URI next(StoredRecord record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        REMEMBERED.forEach(field -> values.put(field, List.of(record.cell(field))));
        values.put("after", List.of(record.cell("code")));
        return URI.create(new Query("/expenses/new", values).address());
    }

    @Get("/{code}")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String code) {
        return sheets.stored(request, code).orElse(null);
    }

    @Post("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> change(HttpRequest<?> request, String code, @Body Map<String, Object> sent) {
        Form form = Form.typed(sent);
        Page page = sheets.page(request);
        Optional<StoredRecord> before = saving.find(code);
        if (before.isEmpty()) {
            return null;
        }
        StoredRecord now = before.get();
        Typed typed = typing(page).read(ExpenseForm.typed(form), now.cell("currency"));
        if (!typed.problems().isEmpty()) {
            return refused(request, code, form.with(typed.problems()), Map.of());
        }
        if (!now.revision().equals(form.value("revision"))
                && !form.value("revision").isEmpty()) {
            Map<String, String> newer = new ExpenseForm(page, reading.read()).newer(typed.cells(), now);
            Form again = revised(form, now.revision()).with(Map.of("newer", "expense.newer"));
            return refused(request, code, again, newer);
        }
        Saved saved = saving.change(now, typed.cells(), page.visitor().author(), page.language());
        return saved.problems().isEmpty()
                ? HttpResponse.seeOther(URI.create(address(code) + "?saved=yes"))
                : refused(request, code, form.with(saved.problems()), Map.of());
    }

    private static Form revised(Form form, String revision) {
        Map<String, List<String>> values = new LinkedHashMap<>(form.values());
        values.put("revision", List.of(revision));
        return new Form(values, form.problems());
    }

    private @Nullable HttpResponse<?> refused(
            HttpRequest<?> request, String code, Form form, Map<String, String> newer) {
        return sheets.stored(request, code, HttpStatus.UNPROCESSABLE_ENTITY, form, newer, null, List.of())
                .orElse(null);
    }

    @Post("/{code}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> remove(HttpRequest<?> request, String code) {
        Page page = sheets.page(request);
        Optional<StoredRecord> before = saving.find(code);
        if (before.isEmpty()) {
            return null;
        }
        Saved saved = saving.remove(before.get(), page.visitor().author(), page.language());
        Form form = new ExpenseForm(page, reading.read()).of(before.get());
        return saved.problems().isEmpty()
                ? HttpResponse.seeOther(URI.create("/expenses"))
                : refused(request, code, form.with(saved.problems()), Map.of());
    }

    @Post("/{code}/allocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> charge(HttpRequest<?> request, String code, @Body Map<String, Object> sent) {
        Page page = sheets.page(request);
        Optional<StoredRecord> record = saving.find(code);
        if (record.isEmpty()) {
            return null;
        }
        PartForm partForm = sheets.parts(page);
        Form typed = Form.typed(sent);
        Parts parts = partForm.read(typed);
        List<AllocationRefusal> reasons = List.of();
        if (parts.isClear()) {
            AllocationOutcome outcome = charging.charge(
                    code,
                    parts.portions(),
                    typed.value("version"),
                    page.visitor().author());
            if (outcome instanceof AllocationOutcome.Refused refused) {
                reasons = refused.reasons();
            } else {
                return HttpResponse.seeOther(URI.create(address(code) + "?saved=allocation#allocation"));
            }
        }
        List<String> general = reasons.stream()
                .filter(reason -> reason.place() < 0)
                .map(reason -> reason.say(page.language()))
                .toList();
        Form form = new ExpenseForm(page, reading.read()).of(record.get());
        return sheets.stored(
                        request,
                        code,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        form,
                        Map.of(),
                        partForm.with(reasons, parts),
                        general)
                .orElse(null);
    }

    private ExpenseTyping typing(Page page) {
        return new ExpenseTyping(page, reading.today(), reading.read(), reading.currency());
    }

    static String address(String code) {
        return "/expenses/" + OwnAddress.part(code);
    }
}
