package org.bilan.web.profile;

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
import java.util.Map;
import java.util.Optional;
import org.bilan.funding.ProfileForm;
import org.bilan.funding.ProfileText;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.report.job.FileType;
import org.jspecify.annotations.Nullable;

/** The funder's own form: put into the profile, and what goes into each of its fields. */
@Controller(ProfilePages.ROOT + "/{name}/forms")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class FormPages {
    private final Pages pages;
    private final FormRoom room;
    private final ProfileSheet sheet;

    FormPages(Pages pages, FormRoom room, ProfileSheet sheet) {
        this.pages = pages;
        this.room = room;
        this.sheet = sheet;
    }

    @Get("/{kind}")
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String name, String kind) {
        return room.find(name, kind)
                .map(text -> show(HttpStatus.OK, request, text, kind, Form.empty()))
                .orElse(null);
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, ProfileText text, String kind, Form typed) {
        Page page = pages.of(request, ProfilePages.AREA);
        FormView view = room.view(text, kind, page.language(), Query.of(request), typed);
        return pages.show(status, request, "profile/form", Map.of("view", view));
    }

    /** The form as the funder gave it out. */
    @Get("/{kind}/file")
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> file(String name, String kind) {
        return room.find(name, kind)
                .flatMap(text -> room.file(text, kind))
                .map(bytes -> attached(bytes, name + "." + kind))
                .orElse(null);
    }

    /** The form filled with made-up data. */
    @Get("/{kind}/example")
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> example(HttpRequest<?> request, String name, String kind) {
        Page page = pages.of(request, ProfilePages.AREA);
        return room.find(name, kind)
                .flatMap(text -> room.example(text, kind, page.language()))
                .map(bytes -> attached(bytes, name + "." + page.say("form.example.file") + "." + kind))
                .orElse(null);
    }

    private static HttpResponse<?> attached(byte[] bytes, String name) {
        return HttpResponse.ok(bytes)
                .contentType(FileType.of(name))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "_") + "\"");
    }

    /** Puts a form into the profile, in the place of the one of its kind; what went into its fields goes into the new one's. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Secured(Visitor.ADMIN)
    @Nullable
    HttpResponse<?> send(HttpRequest<?> request, String name, @Part CompletedFileUpload file) throws IOException {
        Page page = pages.of(request, ProfilePages.AREA);
        FormRoom.Sent sent = room.keep(
                name,
                file.getFilename(),
                file.getBytes(),
                page.language(),
                page.visitor().author());
        if (sent.problem() != null) {
            return sheet.show(HttpStatus.UNPROCESSABLE_ENTITY, request, name, sent.problem());
        }
        return sent.kind().isEmpty() ? null : HttpResponse.seeOther(OwnAddress.afterSaving(address(name, sent.kind())));
    }

    /** Stores the texts of the fields that the page showed. */
    @Post("/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Visitor.ADMIN)
    @Nullable
    HttpResponse<?> save(HttpRequest<?> request, String name, String kind, @Body Map<String, Object> typed) {
        Page page = pages.of(request, ProfilePages.AREA);
        Optional<ProfileText> text = room.find(name, kind);
        if (text.isEmpty()) {
            return null;
        }
        ProfileForm before = text.get().form(kind).orElseThrow();
        MappingForm form = new MappingForm(Form.typed(typed), page);
        if (!form.isOf(before)) {
            return show(HttpStatus.CONFLICT, request, text.get(), kind, form.withNewer());
        }
        ProfileForm after = form.typed(before);
        Form told = form.checked(room.check(text.get(), after, page.language()));
        if (!told.problems().isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, text.get(), kind, told);
        }
        room.store(name, before, after, page.visitor().author());
        String number = Query.of(request).value("page");
        String rest = number.isEmpty() ? "" : "?page=" + OwnAddress.part(number);
        return HttpResponse.seeOther(OwnAddress.afterSaving(address(name, kind) + rest));
    }

    /** Takes the form and its mapping out of the profile; the file stays among those that were kept. */
    @Post("/{kind}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Visitor.ADMIN)
    @Nullable
    HttpResponse<?> remove(HttpRequest<?> request, String name, String kind, @Body Map<String, Object> nothing) {
        if (room.find(name, kind).isEmpty()) {
            return null;
        }
        room.remove(name, kind, pages.of(request).visitor().author());
        return HttpResponse.seeOther(OwnAddress.afterSaving(ProfileLine.address(name) + "#forms"));
    }

    static String address(String name, String kind) {
        return ProfileLine.address(name) + "/forms/" + kind;
    }
}
