package org.bilan.web.record;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.RecordTables;
import org.bilan.exchange.TableShape;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;

/** The form of any record, made from what is declared of its table: to add one, change it, or take it away. */
@Controller("/records")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RecordPages {
    private final Pages pages;
    private final RecordDesk desk;
    private final RecordForms forms;
    private final RecordSaving saving;

    RecordPages(Pages pages, RecordDesk desk, RecordForms forms, RecordSaving saving) {
        this.pages = pages;
        this.desk = desk;
        this.forms = forms;
        this.saving = saving;
    }

    @Get("/{table}/new")
    HttpResponse<?> blank(HttpRequest<?> request, @PathVariable String table) {
        Page page = page(request);
        Optional<TableShape> shape = writable(table, page).filter(RecordForms::canAdd);
        Query query = Query.of(request);
        return shape.isEmpty()
                ? HttpResponse.notFound()
                : show(
                        HttpStatus.OK,
                        request,
                        forms.blank(shape.get(), cells(shape.get(), query), query.value("back"), page));
    }

    @Post("/{table}/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @PathVariable String table, @Body Map<String, Object> body) {
        Page page = page(request);
        Optional<TableShape> shape = writable(table, page).filter(RecordForms::canAdd);
        if (shape.isEmpty()) {
            return HttpResponse.notFound();
        }
        Form typed = Form.typed(body);
        return answer(request, saving.add(shape.get(), typed, page));
    }

    @Get("/{table}/edit")
    HttpResponse<?> edit(HttpRequest<?> request, @PathVariable String table) {
        Page page = page(request);
        Query query = Query.of(request);
        Optional<TableShape> shape = writable(table, page);
        return shape.flatMap(one -> desk.find(table, cells(one, query))
                        .map(record -> forms.stored(one, record, query.value("back"), page)))
                .<HttpResponse<?>>map(view -> show(HttpStatus.OK, request, view))
                .orElseGet(HttpResponse::notFound);
    }

    @Post("/{table}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String table, @Body Map<String, Object> body) {
        Page page = page(request);
        Optional<TableShape> shape = writable(table, page);
        if (shape.isEmpty()) {
            return HttpResponse.notFound();
        }
        Form typed = Form.typed(body);
        return answer(request, saving.change(shape.get(), typed, page));
    }

    @Get("/{table}/remove")
    HttpResponse<?> confirm(HttpRequest<?> request, @PathVariable String table) {
        Page page = page(request);
        Query query = Query.of(request);
        Optional<TableShape> shape = writable(table, page);
        return shape.flatMap(one -> desk.find(table, cells(one, query))
                        .map(record -> forms.stored(one, record, query.value("back"), page)))
                .<HttpResponse<?>>map(view -> pages.show(
                        request, "record/remove", Map.of("view", view, "words", RecordWords.of(page.language()))))
                .orElseGet(HttpResponse::notFound);
    }

    @Post("/{table}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, @PathVariable String table, @Body Map<String, Object> body) {
        Page page = page(request);
        Optional<TableShape> shape = writable(table, page);
        if (shape.isEmpty()) {
            return HttpResponse.notFound();
        }
        Form typed = Form.typed(body);
        return answer(request, saving.remove(shape.get(), typed, page));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, RecordSaving.Answer answer) {
        RecordFormView again = answer.again();
        if (again == null) {
            return HttpResponse.seeOther(OwnAddress.afterSaving(answer.next()));
        }
        return show(HttpStatus.UNPROCESSABLE_ENTITY, request, again);
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, RecordFormView view) {
        return pages.show(
                status,
                request,
                "record/form",
                Map.of("view", view, "words", RecordWords.of(page(request).language())));
    }

    /** A table that the visitor may write by hand: settings are the administrator's, and some tables Bilan's own. */
    private static Optional<TableShape> writable(String table, Page page) {
        boolean own = !table.equals("settings") || page.visitor().administers();
        return own && !RecordForms.isMade(table) ? RecordTables.named(table) : Optional.empty();
    }

    /** The cells of the table's columns that the address names. */
    private static Map<String, String> cells(TableShape table, Query query) {
        Map<String, String> cells = new LinkedHashMap<>();
        table.columns().stream()
                .map(ColumnShape::name)
                .filter(name -> !query.value(name).isEmpty())
                .forEach(name -> cells.put(name, query.value(name)));
        return cells;
    }

    private Page page(HttpRequest<?> request) {
        return pages.of(request, "record");
    }
}
