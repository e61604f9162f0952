package org.bilan.web.template;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import org.bilan.template.Annotation;
import org.bilan.value.Language;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.report.job.FileType;
import org.jspecify.annotations.Nullable;

/** The Word templates there are: what the checker finds in each, and the fields that can be typed in it. */
@Controller("/templates")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TemplatePages {
    private final Pages pages;
    private final TemplateRoom room;
    private final TemplateChecks checks;
    private final KnownFields known;

    TemplatePages(Pages pages, TemplateRoom room, TemplateChecks checks, KnownFields known) {
        this.pages = pages;
        this.room = room;
        this.checks = checks;
        this.known = known;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(
                request,
                "template/list",
                Map.of("lines", room.all(pages.of(request).language())));
    }

    /** The template in use, or one of the versions, with everything found in it. */
    @Get("/{profile}/{language}")
    @Nullable
    HttpResponse<?> show(
            HttpRequest<?> request, String profile, String language, @QueryValue @Nullable String version) {
        return room.named(profile, language)
                .<HttpResponse<?>>map(named -> pages.show(
                        request,
                        "template/show",
                        Map.of(
                                "view",
                                room.view(named, version, pages.of(request).language()))))
                .orElse(null);
    }

    /** @param in the language of the names, that of the template unless said */
    @Get("/{profile}/{language}/fields")
    @Nullable
    HttpResponse<?> fields(
            HttpRequest<?> request,
            String profile,
            String language,
            @QueryValue @Nullable String version,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String group,
            @QueryValue(defaultValue = "") String in) {
        return room.named(profile, language)
                .<HttpResponse<?>>map(named -> {
                    Language names = Language.of(in).orElse(named.language());
                    FieldList fields = FieldList.of(known.of(named.profile(), names), names, q, group);
                    if ("fields".equals(request.getHeaders().get("HX-Target"))) {
                        return pages.show(request, "template/found", Map.of("fields", fields));
                    }
                    Language spoken = pages.of(request).language();
                    return pages.show(
                            request,
                            "template/fields",
                            Map.of("view", room.view(named, version, spoken), "fields", fields));
                })
                .orElse(null);
    }

    /** The template in use. */
    @Get("/{profile}/{language}/file")
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> file(String profile, String language) {
        return room.named(profile, language)
                .flatMap(named -> room.current(named).map(bytes -> attached(bytes, named.fileName(""))))
                .orElse(null);
    }

    /** A copy with a Word comment at each finding, in the person's language. */
    @Get("/{profile}/{language}/annotated")
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> annotated(
            HttpRequest<?> request, String profile, String language, @QueryValue @Nullable String version) {
        return room.named(profile, language)
                .flatMap(named -> room.bytes(named, version)
                        .map(docx -> Annotation.annotate(
                                docx,
                                checks.of(docx, named.profile()),
                                pages.of(request).language()))
                        .map(bytes -> attached(bytes, named.fileName(".annotated"))))
                .orElse(null);
    }

    static HttpResponse<?> attached(byte[] docx, String name) {
        return HttpResponse.ok(docx)
                .contentType(FileType.of(name))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_") + "\"");
    }
}
