package org.bilan.web.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.ColumnKind;
import org.bilan.exchange.ColumnShape;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.RecordDesk;
import org.bilan.exchange.RecordTables;
import org.bilan.exchange.StoredRecord;
import org.bilan.exchange.TableShape;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * Every table of the data folder for programs: read by pages, and changed record by record. A record's revision is its
 * entity tag; a change that gives it in {@code If-Match} is refused where somebody was first.
 */
@Controller("/api/v1")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
class RecordApi {
    private static final int MOST = 500;

    private final RecordDesk desk;
    private final Pages pages;
    private final ApiProblems problems;

    RecordApi(RecordDesk desk, Pages pages, ApiProblems problems) {
        this.desk = desk;
        this.pages = pages;
        this.problems = problems;
    }

    /** One page of a table by its key; of the records of one grant, activity or other owner where the query names it. */
    @Get("/{table}")
    HttpResponse<?> list(
            HttpRequest<?> request,
            String table,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "100") int size) {
        Optional<TableShape> shape = RecordTables.named(table);
        if (shape.isEmpty()) {
            return problems.tell(request, HttpStatus.NOT_FOUND, "table.unknown");
        }
        int many = Math.max(1, Math.min(MOST, size));
        long from = (long) Math.max(0, page) * many;
        String owner = owner(request, shape.get());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "records",
                desk.page(table, owner, from, many).stream()
                        .map(record -> RecordJson.of(shape.get(), record))
                        .toList());
        body.put("page", Math.max(0, page));
        body.put("size", many);
        body.put("total", desk.count(table, owner));
        return HttpResponse.ok(body);
    }

    private static @Nullable String owner(HttpRequest<?> request, TableShape shape) {
        ColumnShape first = shape.key().get(0);
        return first.kind() == ColumnKind.DAY
                ? null
                : request.getParameters().getFirst(first.name()).orElse(null);
    }

    @Get("/{table}/{code}")
    HttpResponse<?> show(HttpRequest<?> request, String table, String code) {
        Optional<TableShape> shape =
                RecordTables.named(table).filter(each -> each.key().size() == 1);
        Optional<StoredRecord> record = shape.flatMap(each -> desk.find(table, code));
        return record.isPresent()
                ? tagged(HttpResponse.ok(), shape.get(), record.get())
                : problems.tell(request, HttpStatus.NOT_FOUND, "record.unknown");
    }

    @Post("/{table}")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> add(HttpRequest<?> request, String table, @Body Map<String, Object> json) {
        return changed(request, table, json, null, Edit.Action.ADD, null);
    }

    @Put("/{table}/{code}")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> put(
            HttpRequest<?> request,
            String table,
            String code,
            @Body Map<String, Object> json,
            @Header(HttpHeaders.IF_MATCH) @Nullable String revision) {
        return changed(request, table, json, code, Edit.Action.PUT, revision);
    }

    @Patch("/{table}/{code}")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> change(
            HttpRequest<?> request,
            String table,
            String code,
            @Body Map<String, Object> json,
            @Header(HttpHeaders.IF_MATCH) @Nullable String revision) {
        return changed(request, table, json, code, Edit.Action.CHANGE, revision);
    }

    @Delete("/{table}/{code}")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> remove(
            HttpRequest<?> request,
            String table,
            String code,
            @Header(HttpHeaders.IF_MATCH) @Nullable String revision) {
        return changed(request, table, Map.of(), code, Edit.Action.REMOVE, revision);
    }

    /** Several changes of any tables, all or none: {@code {"changes": [{"action", "table", "cells", "revision"}]}}. */
    @Post("/changes")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    HttpResponse<?> changes(HttpRequest<?> request, @Body ChangeList sent) {
        try {
            List<Edit> edits = sent.edits();
            if (edits.stream().anyMatch(edit -> !mayWrite(request, edit.table()))) {
                return problems.tell(request, HttpStatus.FORBIDDEN, "forbidden");
            }
            Page page = pages.of(request);
            EditOutcome outcome = desk.save(edits, page.visitor().author(), page.language());
            if (!outcome.isStored()) {
                return problems.refused(
                        request, outcome, at -> shape(edits.get(at).table()));
            }
            return HttpResponse.ok(Map.of(
                    "records",
                    outcome.records().stream()
                            .map(record -> Map.of(
                                    "table", record.table(), "record", RecordJson.of(shape(record.table()), record)))
                            .toList()));
        } catch (RecordJson.UnknownField unknown) {
            return problems.unknownField(request, unknown);
        } catch (ChangeList.Malformed malformed) {
            return problems.tell(request, HttpStatus.UNPROCESSABLE_ENTITY, malformed.key());
        }
    }

    private static TableShape shape(String table) {
        return RecordTables.named(table).orElseThrow();
    }

    private HttpResponse<?> changed(
            HttpRequest<?> request,
            String table,
            Map<String, Object> json,
            @Nullable String code,
            Edit.Action action,
            @Nullable String revision) {
        Optional<TableShape> shape = RecordTables.named(table)
                .filter(each -> code == null || each.key().size() == 1);
        if (shape.isEmpty()) {
            return problems.tell(request, HttpStatus.NOT_FOUND, "table.unknown");
        }
        if (!mayWrite(request, table)) {
            return problems.tell(request, HttpStatus.FORBIDDEN, "forbidden");
        }
        try {
            Map<String, Object> fields = new LinkedHashMap<>(json);
            fields.remove(RecordJson.REVISION);
            if (code != null) {
                fields.put(shape.get().key().get(0).name(), code);
            }
            String expected = revision == null ? null : revision.replace("\"", "");
            Edit edit = new Edit(action, table, RecordJson.cells(shape.get(), fields), expected);
            return answer(request, shape.get(), edit);
        } catch (RecordJson.UnknownField unknown) {
            return problems.unknownField(request, unknown);
        }
    }

    private HttpResponse<?> answer(HttpRequest<?> request, TableShape shape, Edit edit) {
        Page page = pages.of(request);
        EditOutcome outcome = desk.save(List.of(edit), page.visitor().author(), page.language());
        if (!outcome.isStored()) {
            return problems.refused(request, outcome, at -> shape);
        }
        if (edit.action() == Edit.Action.REMOVE) {
            return HttpResponse.noContent();
        }
        StoredRecord record = outcome.records().get(0);
        if (edit.action() != Edit.Action.ADD) {
            return tagged(HttpResponse.ok(), shape, record);
        }
        String address = "/api/v1/" + shape.name();
        String code = OwnAddress.part(record.cell(shape.key().get(0).name()));
        String own = shape.key().size() == 1
                ? address + "/" + code
                : address + "?" + shape.key().get(0).name() + "=" + code;
        return tagged(HttpResponse.created(URI.create(own)), shape, record);
    }

    private static MutableHttpResponse<?> tagged(
            MutableHttpResponse<Object> response, TableShape shape, StoredRecord record) {
        return response.body(RecordJson.of(shape, record)).header(HttpHeaders.ETAG, '"' + record.revision() + '"');
    }

    /** The organisation's settings are the administrator's. */
    private boolean mayWrite(HttpRequest<?> request, String table) {
        return !table.equals("settings") || pages.of(request).visitor().administers();
    }
}
