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
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The versions of a template: sent, compared, taken, put in use, removed. */
@Controller("/templates/{profile}/{language}")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TemplateVersionPages {
    private final Pages pages;
    private final TemplateRoom room;
    private final TemplateShelf shelf;
    private final TemplateDesk desk;

    TemplateVersionPages(Pages pages, TemplateRoom room, TemplateShelf shelf, TemplateDesk desk) {
        this.pages = pages;
        this.room = room;
        this.shelf = shelf;
        this.desk = desk;
    }

    @Get("/versions")
    @Nullable
    HttpResponse<?> list(HttpRequest<?> request, String profile, String language) {
        return room.named(profile, language)
                .<HttpResponse<?>>map(named -> list(HttpStatus.OK, request, named, null))
                .orElse(null);
    }

    private HttpResponse<?> list(
            HttpStatus status, HttpRequest<?> request, NamedTemplate named, @Nullable String refused) {
        Page page = pages.of(request);
        Map<String, Object> details = new HashMap<>(Map.of(
                "view", room.view(named, null, page.language()),
                "compared", room.compared(named, page.language())));
        Optional.ofNullable(refused).ifPresent(key -> details.put("refused", key));
        return pages.show(status, request, "template/versions", details);
    }

    @Get("/versions/{version}")
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> file(String profile, String language, String version) {
        return room.named(profile, language)
                .flatMap(named -> shelf.bytes(named, version)
                        .map(bytes -> TemplatePages.attached(bytes, named.fileName("." + version))))
                .orElse(null);
    }

    /** Keeps a template that can be read, whatever is wrong with its tags, and shows what was found in it. */
    @Post("/versions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR})
    @Nullable
    HttpResponse<?> send(
            HttpRequest<?> request,
            String profile,
            String language,
            @Part CompletedFileUpload file,
            @Part @Nullable String note)
            throws IOException {
        Optional<NamedTemplate> named = room.named(profile, language);
        if (named.isEmpty()) {
            return null;
        }
        String said = Optional.ofNullable(note).orElse("");
        TemplateDesk.Outcome outcome = desk.keep(
                named.get(), file.getBytes(), said, pages.of(request).visitor().author());
        if (outcome.version() == null) {
            boolean fragment = request.getHeaders().contains("HX-Request");
            Map<String, Object> details =
                    new HashMap<>(Map.of("findings", outcome.findings(), "file", file.getFilename()));
            if (!fragment) {
                details.put("back", named.get().address("#send").toString());
            }
            return pages.show(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    fragment ? "template/refused" : "template/unkept",
                    details);
        }
        URI address = named.get().address("?version=" + outcome.version());
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.ok("").header("HX-Redirect", address.toString())
                : HttpResponse.seeOther(address);
    }

    /** Puts a version in use, unless the checker finds errors in it: no report could be made with it. */
    @Post("/versions/{version}/use")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR})
    @Nullable
    HttpResponse<?> use(
            HttpRequest<?> request,
            String profile,
            String language,
            String version,
            @Body Map<String, Object> nothing) {
        Optional<NamedTemplate> named = room.named(profile, language);
        if (named.isEmpty() || shelf.bytes(named.get(), version).isEmpty()) {
            return null;
        }
        return desk.use(named.get(), version, pages.of(request).visitor().author())
                ? HttpResponse.seeOther(named.get().address("?saved=1"))
                : list(HttpStatus.UNPROCESSABLE_ENTITY, request, named.get(), "templates.use.refused");
    }

    /** Forgets a version that is not in use; reports that were made with it are as they were. */
    @Post("/versions/{version}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR})
    @Nullable
    HttpResponse<?> remove(
            HttpRequest<?> request, String profile, String language, String version, @Body Map<String, Object> typed) {
        Optional<NamedTemplate> named = room.named(profile, language);
        if (named.isEmpty() || shelf.bytes(named.get(), version).isEmpty()) {
            return null;
        }
        if (!Form.typed(typed).holds("sure", "yes")) {
            return list(HttpStatus.UNPROCESSABLE_ENTITY, request, named.get(), "templates.remove.sure");
        }
        return desk.remove(named.get(), version, pages.of(request).visitor().author())
                ? HttpResponse.seeOther(named.get().address("/versions?saved=1"))
                : list(HttpStatus.UNPROCESSABLE_ENTITY, request, named.get(), "templates.remove.used");
    }

    /** Goes back to the template that comes with Bilan. */
    @Post("/shipped")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR})
    @Nullable
    HttpResponse<?> shipped(
            HttpRequest<?> request, String profile, String language, @Body Map<String, Object> nothing) {
        return room.named(profile, language)
                .map(named -> {
                    desk.useShipped(named, pages.of(request).visitor().author());
                    return HttpResponse.seeOther(named.address("?saved=1"));
                })
                .orElse(null);
    }
}
