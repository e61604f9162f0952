package org.bilan.web.profile;

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
import java.util.Map;
import java.util.Optional;
import org.bilan.funding.ProfileSection;
import org.bilan.funding.ProfileText;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** What a profile is besides its rules: its title, languages and conditions, and the sections that people write. */
@Controller(ProfilePages.ROOT + "/{name}")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PartPages {
    private final Pages pages;
    private final ProfileRoom room;
    private final ProfileDesk desk;

    PartPages(Pages pages, ProfileRoom room, ProfileDesk desk) {
        this.pages = pages;
        this.room = room;
        this.desk = desk;
    }

    @Get("/edit")
    @Nullable
    HttpResponse<?> head(HttpRequest<?> request, String name) {
        return room.find(name)
                .map(text -> show(HttpStatus.OK, request, "profile/head", HeadForm.of(text)))
                .orElse(null);
    }

    @Post("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> saveHead(HttpRequest<?> request, String name, @Body Map<String, Object> typed) {
        PartForm form = new HeadForm(Form.typed(typed), pages.of(request, ProfilePages.AREA));
        return save(request, name, form, "profile/head", "");
    }

    @Get("/sections/edit")
    @Nullable
    HttpResponse<?> section(HttpRequest<?> request, String name, @QueryValue(defaultValue = "") String code) {
        Optional<ProfileText> text = room.find(name);
        Optional<ProfileSection> section = text.flatMap(found -> found.section(code));
        return section.isEmpty()
                ? null
                : show(HttpStatus.OK, request, "profile/section", SectionForm.of(text.orElseThrow(), section.get()));
    }

    @Post("/sections/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> saveSection(HttpRequest<?> request, String name, @Body Map<String, Object> typed) {
        PartForm form = new SectionForm(Form.typed(typed), pages.of(request, ProfilePages.AREA));
        return save(request, name, form, "profile/section", "#sections");
    }

    private @Nullable HttpResponse<?> save(
            HttpRequest<?> request, String name, PartForm form, String template, String part) {
        boolean known = desk.change(name, pages.of(request).visitor().author(), form::edit);
        PartView again = form.again();
        if (known && again != null) {
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, template, again);
        }
        return known && form.isDone()
                ? HttpResponse.seeOther(OwnAddress.afterSaving(ProfileLine.address(name) + part))
                : null;
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, String template, PartView view) {
        return pages.show(status, request, template, Map.of("view", view));
    }
}
