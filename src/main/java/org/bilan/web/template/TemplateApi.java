package org.bilan.web.template;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bilan.value.Language;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.api.ApiProblems;
import org.bilan.web.report.finding.TemplateNeeds;
import org.jspecify.annotations.Nullable;

/** Templates for programs: listed, checked, asked for their needs, sent, put in use. */
@Controller("/api/v1/templates")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
class TemplateApi {
    private static final int PAGE = 50;
    private static final String UNKNOWN = "template.unknown";

    private final Pages pages;
    private final TemplateRoom room;
    private final TemplateShelf shelf;
    private final TemplateDesk desk;
    private final TemplateNeeds needs;
    private final ApiProblems problems;

    TemplateApi(
            Pages pages,
            TemplateRoom room,
            TemplateShelf shelf,
            TemplateDesk desk,
            TemplateNeeds needs,
            ApiProblems problems) {
        this.pages = pages;
        this.room = room;
        this.shelf = shelf;
        this.desk = desk;
        this.needs = needs;
        this.problems = problems;
    }

    /** Every kind of report in each of its languages, by name. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        List<Map<String, Object>> all =
                room.all(spoken(request)).stream().map(TemplateJson::of).toList();
        return HttpResponse.ok(paged(request, "templates", all));
    }

    /** The template in use, or a version, with everything found in it. */
    @Get("/{profile}/{language}")
    HttpResponse<?> show(
            HttpRequest<?> request, String profile, String language, @QueryValue @Nullable String version) {
        return found(request, profile, language, version, named -> {
            TemplateLine line = room.view(named, version, spoken(request)).line();
            Map<String, Object> json = TemplateJson.of(line);
            json.put(
                    "findings",
                    TemplateJson.findings(Optional.ofNullable(line.findings()).orElse(List.of()), spoken(request)));
            return HttpResponse.ok(json);
        });
    }

    /** What it asks of the report of a {@code grant}, where its kind has one, {@code from} and {@code to} a day. */
    @Get("/{profile}/{language}/needs")
    HttpResponse<?> needs(
            HttpRequest<?> request, String profile, String language, @QueryValue @Nullable String version) {
        return found(request, profile, language, version, named -> {
            Map<String, String> typed = new HashMap<>();
            request.getParameters().forEach((name, values) -> typed.put(name, values.get(0)));
            Page words = pages.of(request, "report");
            TemplateNeeds.Answer answer = needs.of(
                    room.bytes(named, version).orElseThrow(),
                    named.profile(),
                    named.language(),
                    typed,
                    words.language());
            if (answer.refused() != null) {
                return problems.said(request, HttpStatus.UNPROCESSABLE_ENTITY, answer.refused());
            }
            return answer.needs() == null
                    ? problems.fields(request, answer.form().problems(), words)
                    : HttpResponse.ok(Map.of("needs", TemplateNeeds.json(answer.needs())));
        });
    }

    @Get("/{profile}/{language}/versions")
    HttpResponse<?> versions(HttpRequest<?> request, String profile, String language) {
        return named(request, profile, language, named -> {
            List<String> inUse = shelf.inUse(named);
            List<Map<String, Object>> all = shelf.versions(named).stream()
                    .map(one -> TemplateJson.of(one, inUse.contains(one.id())))
                    .toList();
            return HttpResponse.ok(paged(request, "versions", all));
        });
    }

    /** The Word file in use, or a version. */
    @Get("/{profile}/{language}/file")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(
            HttpRequest<?> request, String profile, String language, @QueryValue @Nullable String version) {
        return found(
                request,
                profile,
                language,
                version,
                named -> TemplatePages.attached(room.bytes(named, version).orElseThrow(), named.fileName("")));
    }

    /** Keeps the Word file that the body is, and answers what was found in it; 422 for one that is none. */
    @Post("/{profile}/{language}/versions")
    @Consumes(MediaType.ALL)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR})
    HttpResponse<?> send(
            HttpRequest<?> request,
            String profile,
            String language,
            @Body byte[] docx,
            @QueryValue(defaultValue = "") String note) {
        return named(request, profile, language, named -> {
            TemplateDesk.Outcome outcome =
                    desk.keep(named, docx, note, pages.of(request).visitor().author());
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("version", outcome.version());
            json.put("findings", TemplateJson.findings(outcome.findings(), spoken(request)));
            return outcome.version() == null
                    ? HttpResponse.unprocessableEntity().body(json)
                    : HttpResponse.created((Object) json, URI.create("/api/v1/templates/" + profile + "/" + language))
                            .contentType(MediaType.APPLICATION_JSON_TYPE);
        });
    }

    /** Puts a version in use; 422 for one with errors. */
    @Post("/{profile}/{language}/versions/{version}/use")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR})
    HttpResponse<?> use(HttpRequest<?> request, String profile, String language, String version) {
        return found(
                request,
                profile,
                language,
                version,
                named -> desk.use(named, version, pages.of(request).visitor().author())
                        ? HttpResponse.noContent()
                        : problems.tell(request, HttpStatus.UNPROCESSABLE_ENTITY, "template.draft"));
    }

    private HttpResponse<?> named(
            HttpRequest<?> request, String profile, String language, Function<NamedTemplate, HttpResponse<?>> answer) {
        return room.named(profile, language)
                .<HttpResponse<?>>map(answer)
                .orElseGet(() -> problems.tell(request, HttpStatus.NOT_FOUND, UNKNOWN));
    }

    /** As {@link #named}, where there is a template in use or that version. */
    private HttpResponse<?> found(
            HttpRequest<?> request,
            String profile,
            String language,
            @Nullable String version,
            Function<NamedTemplate, HttpResponse<?>> answer) {
        return named(
                request,
                profile,
                language,
                named -> room.bytes(named, version).isPresent()
                        ? answer.apply(named)
                        : problems.tell(request, HttpStatus.NOT_FOUND, UNKNOWN));
    }

    private Language spoken(HttpRequest<?> request) {
        return pages.of(request).language();
    }

    private static Map<String, Object> paged(HttpRequest<?> request, String name, List<Map<String, Object>> all) {
        int page = Query.of(request).number("page", 0, 10_000, 0);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(name, all.stream().skip((long) page * PAGE).limit(PAGE).toList());
        json.put("page", page);
        json.put("size", PAGE);
        json.put("total", all.size());
        return json;
    }
}
