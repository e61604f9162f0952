package org.bilan.web.template;

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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.report.CatalogueEntry;
import org.bilan.template.TemplateFinding;
import org.bilan.value.Language;
import org.bilan.value.TextFold;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.report.FileType;
import org.jspecify.annotations.Nullable;

/** The Word templates there are; sending one, reading what the checker finds in it, and putting it in use. */
@Controller("/templates")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TemplatePages {
    private static final int MOST_FIELDS = 40;

    private final Pages pages;
    private final TemplateRoom room;
    private final TemplateShelf shelf;
    private final TemplateChecks checks;

    TemplatePages(Pages pages, TemplateRoom room, TemplateShelf shelf, TemplateChecks checks) {
        this.pages = pages;
        this.room = room;
        this.shelf = shelf;
        this.checks = checks;
    }

    /** A template that an address names. */
    private record Named(FunderProfile profile, Language language) {}

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return pages.show(
                request,
                "template/list",
                Map.of("lines", room.all(pages.of(request).language())));
    }

    @Get("/{profile}/{language}")
    @Nullable
    HttpResponse<?> show(
            HttpRequest<?> request,
            String profile,
            String language,
            @QueryValue @Nullable String version,
            @QueryValue(defaultValue = "") String q) {
        return named(profile, language)
                .<HttpResponse<?>>map(named -> {
                    Page page = pages.of(request);
                    boolean fragment = "fields".equals(request.getHeaders().get("HX-Target"));
                    List<CatalogueEntry> fields = fields(named, q);
                    return fragment
                            ? pages.show(request, "template/fields", Map.of("fields", fields, "most", MOST_FIELDS))
                            : pages.show(
                                    request,
                                    "template/show",
                                    Map.of(
                                            "view",
                                            room.view(named.profile(), named.language(), version, page.language()),
                                            "fields",
                                            fields,
                                            "most",
                                            MOST_FIELDS,
                                            "q",
                                            q));
                })
                .orElse(null);
    }

    /** The names that hold every word of {@code q}, in the template's language; one more than is shown where there are more. */
    private static List<CatalogueEntry> fields(Named named, String q) {
        List<String> words = Stream.of(TextFold.fold(q).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        return CatalogueEntry.of(TemplateChecks.kind(named.profile()), named.profile(), named.language()).stream()
                .filter(entry -> {
                    String text = TextFold.fold(entry.path() + " " + entry.meaning() + " " + entry.typeInWords());
                    return words.stream().allMatch(text::contains);
                })
                .limit(MOST_FIELDS + 1L)
                .toList();
    }

    /** The template in use. */
    @Get("/{profile}/{language}/file")
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> file(String profile, String language) {
        return named(profile, language)
                .flatMap(named -> room.current(named.profile(), named.language()))
                .map(bytes -> attached(bytes, profile + ".template." + language + ".docx"))
                .orElse(null);
    }

    @Get("/{profile}/{language}/versions/{version}")
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> version(String profile, String language, String version) {
        return named(profile, language)
                .flatMap(named -> shelf.bytes(named.profile().name(), named.language(), version))
                .map(bytes -> attached(bytes, profile + ".template." + language + "." + version + ".docx"))
                .orElse(null);
    }

    /** Keeps a template that can be read, whatever is wrong with its tags, and shows what was found in it. */
    @Post("/{profile}/{language}/versions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR})
    @Nullable
    HttpResponse<?> send(HttpRequest<?> request, String profile, String language, @Part CompletedFileUpload file)
            throws IOException {
        Optional<Named> named = named(profile, language);
        if (named.isEmpty()) {
            return null;
        }
        byte[] docx = file.getBytes();
        List<TemplateFinding> findings = checks.of(docx, named.get().profile());
        if (TemplateChecks.isRefused(findings)) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    "template/refused",
                    Map.of("findings", findings, "file", file.getFilename()));
        }
        String login = pages.of(request).visitor().login();
        String id = shelf.keep(named.get().profile().name(), named.get().language(), docx, login);
        URI address = address(profile, language, "?version=" + id);
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.ok("").header("HX-Redirect", address.toString())
                : HttpResponse.seeOther(address);
    }

    /** Puts a version in use, unless the checker finds errors in it: no report could be made with it. */
    @Post("/{profile}/{language}/versions/{version}/use")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR})
    @Nullable
    HttpResponse<?> use(
            HttpRequest<?> request,
            String profile,
            String language,
            String version,
            @Body Map<String, Object> nothing) {
        Optional<Named> named = named(profile, language);
        Optional<byte[]> docx =
                named.flatMap(found -> shelf.bytes(found.profile().name(), found.language(), version));
        if (docx.isEmpty()) {
            return null;
        }
        boolean wrong =
                checks.of(docx.get(), named.orElseThrow().profile()).stream().anyMatch(TemplateFinding::isError);
        if (wrong) {
            return HttpResponse.seeOther(address(profile, language, "?version=" + version + "#findings"));
        }
        String login = pages.of(request).visitor().login();
        shelf.use(named.orElseThrow().profile().name(), named.orElseThrow().language(), docx.get(), login);
        return HttpResponse.seeOther(address(profile, language, "?saved=1"));
    }

    @Post("/{profile}/{language}/shipped")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR})
    @Nullable
    HttpResponse<?> shipped(
            HttpRequest<?> request, String profile, String language, @Body Map<String, Object> nothing) {
        String login = pages.of(request).visitor().login();
        return named(profile, language)
                .map(named -> {
                    shelf.useShipped(named.profile().name(), named.language(), login);
                    return HttpResponse.seeOther(address(profile, language, "?saved=1"));
                })
                .orElse(null);
    }

    private Optional<Named> named(String profile, String language) {
        return room.find(profile).flatMap(found -> Language.of(language).map(spoken -> new Named(found, spoken)));
    }

    private static URI address(String profile, String language, String rest) {
        return OwnAddress.of("/templates/" + profile + "/" + language + rest);
    }

    private static HttpResponse<?> attached(byte[] docx, String name) {
        return HttpResponse.ok(docx)
                .contentType(FileType.of(name))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_") + "\"");
    }
}
