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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileText;
import org.bilan.value.Translated;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The funders' profiles, to be read by everyone who reads reports; made, and taken back, by administrators. */
@Controller(ProfilePages.ROOT)
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ProfilePages {
    static final String ROOT = "/administration/profiles";
    static final String AREA = "profile";
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 60;

    private final Pages pages;
    private final ProfileRoom room;
    private final ProfileDesk desk;
    private final ProfileSheet sheet;

    ProfilePages(Pages pages, ProfileRoom room, ProfileDesk desk, ProfileSheet sheet) {
        this.pages = pages;
        this.room = room;
        this.desk = desk;
        this.sheet = sheet;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Page page = pages.of(request, AREA);
        return pages.show(request, "profile/list", Map.of("lines", room.all(page.language())));
    }

    @Get("/{name}")
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String name) {
        return sheet.show(HttpStatus.OK, request, name, null);
    }

    /** The form for a profile made from this one. */
    @Get("/{name}/copy")
    @Secured(Visitor.ADMIN)
    @Nullable
    HttpResponse<?> copy(HttpRequest<?> request, String name) {
        return room.find(name)
                .map(text -> copy(HttpStatus.OK, request, text, Form.empty()))
                .orElse(null);
    }

    /** Makes it, with the other's sections, rules and templates; what was confirmed for one funder is not for the next. */
    @Post("/{name}/copy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Visitor.ADMIN)
    @Nullable
    HttpResponse<?> make(HttpRequest<?> request, String name, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        Page page = pages.of(request, AREA);
        Optional<ProfileText> other = room.find(name);
        if (other.isEmpty()) {
            return null;
        }
        Map<String, String> problems = new LinkedHashMap<>();
        Tongues.limit(form, "title", LONGEST_TITLE, problems, page.say("text.long", LONGEST_TITLE));
        Optional<Translated> title = Tongues.read(form, "title");
        if (title.isEmpty()) {
            problems.put(Tongues.field("title", page.language()), "title.none");
        }
        if (!problems.isEmpty()) {
            return copy(HttpStatus.UNPROCESSABLE_ENTITY, request, other.get(), form.with(problems));
        }
        String free = freeName(title.orElseThrow().in(page.language()));
        ProfileText text = unconfirmed(titled(other.get(), title.orElseThrow()).named(free));
        return desk.add(name, text, page.visitor().author())
                ? HttpResponse.seeOther(OwnAddress.afterSaving(ProfileLine.address(free)))
                : copy(HttpStatus.CONFLICT, request, other.get(), form);
    }

    private static ProfileText titled(ProfileText text, Translated title) {
        FunderProfile old = text.profile();
        return text.withHead(new FunderProfile(
                        old.name(),
                        old.kind(),
                        title,
                        old.languages(),
                        old.sections(),
                        old.rules(),
                        old.maskCountsBelow(),
                        old.approvedByAnother())
                .settled(old.commentsSettled()));
    }

    private static ProfileText unconfirmed(ProfileText text) {
        ProfileText open = text;
        for (var rule : text.profile().rules()) {
            open = open.with(rule.confirmed(null));
        }
        return open;
    }

    private String freeName(String title) {
        String stem = Codes.of(title, LONGEST_NAME);
        String name = stem;
        for (int next = 2; room.isKnown(name); next++) {
            name = stem + "-" + next;
        }
        return name;
    }

    /** Goes back to the shipped profile. */
    @Post("/{name}/shipped")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Visitor.ADMIN)
    @Nullable
    HttpResponse<?> shipped(HttpRequest<?> request, String name, @Body Map<String, Object> nothing) {
        boolean back = room.isKnown(name)
                && room.isShipped(name)
                && desk.remove(name, pages.of(request).visitor().author());
        return back ? HttpResponse.seeOther(OwnAddress.afterSaving(ProfileLine.address(name))) : null;
    }

    /** Removes a profile that only the organization has and no grant uses. */
    @Post("/{name}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(Visitor.ADMIN)
    @Nullable
    HttpResponse<?> remove(HttpRequest<?> request, String name, @Body Map<String, Object> nothing) {
        if (!room.isKnown(name) || room.isShipped(name)) {
            return null;
        }
        if (room.uses(name) > 0) {
            return sheet.show(HttpStatus.UNPROCESSABLE_ENTITY, request, name, "remove.used");
        }
        return desk.remove(name, pages.of(request).visitor().author())
                ? HttpResponse.seeOther(OwnAddress.afterSaving(ROOT))
                : null;
    }

    private HttpResponse<?> copy(HttpStatus status, HttpRequest<?> request, ProfileText other, Form form) {
        return pages.show(status, request, "profile/copy", Map.of("form", form, "other", other.profile()));
    }
}
