package org.bilan.web.entry;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bilan.activity.Photo;
import org.bilan.exchange.StoredRecord;
import org.bilan.value.SpokenDate;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** One activity: written down, shown, changed, copied, taken out. */
@Controller("/activities")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.PARTNER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ActivityPages {
    private static final String AREA = "entry";

    private final Pages pages;
    private final EntryChoices choices;
    private final PartnerScope scope;
    private final PartnerNames names;
    private final LastChoices last;
    private final ActivityReading reading;
    private final ActivityBook book;
    private final PhotoAlbum album;
    private final HeldPhotos held;

    ActivityPages(
            Pages pages,
            EntryChoices choices,
            PartnerScope scope,
            PartnerNames names,
            LastChoices last,
            ActivityReading reading,
            ActivityBook book,
            PhotoAlbum album,
            HeldPhotos held) {
        this.pages = pages;
        this.choices = choices;
        this.scope = scope;
        this.names = names;
        this.last = last;
        this.reading = reading;
        this.book = book;
        this.album = album;
        this.held = held;
    }

    /** {@code from} is the code of an activity to copy, {@code after} that of the one saved just before. */
    @Get("/new")
    HttpResponse<?> blank(
            HttpRequest<?> request, @QueryValue @Nullable String from, @QueryValue @Nullable String after) {
        Page page = pages.of(request, AREA);
        Form form = Optional.ofNullable(from)
                .flatMap(code -> seen(page, code))
                .map(record -> copied(page, record))
                .orElseGet(() -> last.of(page.visitor()));
        Optional<StoredRecord> before = Optional.ofNullable(after).flatMap(code -> seen(page, code));
        return show(HttpStatus.OK, request, ActivityView.blank(form).after(before.orElse(null)));
    }

    /** The date as it is understood, in words; asked for while it is typed. */
    @Get("/date")
    HttpResponse<?> date(HttpRequest<?> request, @QueryValue(defaultValue = "") String date) {
        SpokenDate spoken = reading.date(pages.of(request, AREA), date, null);
        return pages.show(request, "entry/date", Map.of("spoken", spoken, "blank", date.isBlank()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Page page = pages.of(request, AREA);
        ActivityDraft draft = reading.read(page, Form.typed(typed), null);
        if (!draft.isClear()) {
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, ActivityView.typed(draft));
        }
        ActivityBook.Outcome outcome = book.add(page, draft);
        return outcome.isStored()
                ? saved(draft.form(), outcome.code())
                : show(HttpStatus.UNPROCESSABLE_ENTITY, request, ActivityView.typed(draft, outcome.problems()));
    }

    @Get("/{code}")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER, Visitor.PARTNER})
    @Nullable
    HttpResponse<?> open(HttpRequest<?> request, String code, @QueryValue @Nullable String saved) {
        Page page = pages.of(request, AREA);
        return seen(page, code)
                .map(record -> show(
                        HttpStatus.OK,
                        request,
                        ActivityView.of(record, form(page, record)).saved(saved != null)))
                .orElse(null);
    }

    @Post("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> change(HttpRequest<?> request, String code, @Body Map<String, Object> typed) {
        Page page = pages.of(request, AREA);
        return seen(page, code)
                .map(record -> change(request, page, record, Form.typed(typed)))
                .orElse(null);
    }

    private HttpResponse<?> change(HttpRequest<?> request, Page page, StoredRecord stored, Form typed) {
        Form was = Versions.read(typed.value("was"));
        Form mine = Versions.picked(typed, was);
        Form theirs = form(page, stored);
        boolean stale = !typed.value("was").isEmpty()
                && !Versions.between(was, was, theirs).isEmpty();
        if (stale) {
            return choose(request, stored, was, mine, theirs);
        }
        ActivityDraft draft = reading.read(page, mine, stored);
        if (!draft.isClear()) {
            return show(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    ActivityView.typed(draft).about(stored, theirs));
        }
        ActivityBook.Outcome outcome = book.change(page, stored, book.reach(stored.cell("code")), draft);
        if (outcome.isStale()) {
            return seen(page, stored.cell("code"))
                    .<HttpResponse<?>>map(newer -> choose(request, newer, was, mine, form(page, newer)))
                    .orElse(HttpResponse.notFound());
        }
        return outcome.isStored()
                ? saved(mine, outcome.code())
                : show(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        request,
                        ActivityView.typed(draft, outcome.problems()).about(stored, theirs));
    }

    /** Somebody saved meanwhile: what only they changed is taken, and where both did, one chooses. */
    private HttpResponse<?> choose(HttpRequest<?> request, StoredRecord stored, Form was, Form mine, Form theirs) {
        List<Difference> differences = Versions.between(was, mine, theirs);
        Set<String> theirsAlone = new HashSet<>();
        differences.stream()
                .filter(difference -> !difference.mineChanged())
                .forEach(difference -> theirsAlone.add(difference.field()));
        Form merged = Versions.taking(mine, theirs, theirsAlone);
        return show(
                HttpStatus.CONFLICT,
                request,
                ActivityView.of(stored, theirs).showing(merged).choosing(differences));
    }

    @Get("/{code}/remove")
    @Nullable
    HttpResponse<?> askToRemove(HttpRequest<?> request, String code) {
        Page page = pages.of(request, AREA);
        return seen(page, code)
                .map(record -> removal(HttpStatus.OK, request, record, Map.of()))
                .orElse(null);
    }

    @Post("/{code}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> remove(HttpRequest<?> request, String code, @Body Map<String, Object> typed) {
        Page page = pages.of(request, AREA);
        StoredRecord record = seen(page, code).orElse(null);
        if (record == null) {
            return null;
        }
        List<String> files = album.of(code).stream().map(Photo::file).toList();
        ActivityBook.Outcome outcome = book.remove(page, record, album.codes(code));
        if (outcome.isStored()) {
            files.forEach(album::forgetUnused);
        }
        return outcome.isStored()
                ? HttpResponse.seeOther(URI.create(page.visitor().isPartner() ? "/" : "/activities"))
                : removal(HttpStatus.UNPROCESSABLE_ENTITY, request, record, outcome.problems());
    }

    private HttpResponse<?> removal(
            HttpStatus status, HttpRequest<?> request, StoredRecord record, Map<String, String> problems) {
        Map<String, Object> details = new HashMap<>();
        details.put("record", record);
        details.put("photos", album.of(record.cell("code")).size());
        details.put("counts", book.reach(record.cell("code")).size());
        details.put("form", Form.empty().with(problems));
        return pages.show(status, request, "entry/remove", details);
    }

    private List<PhotoView> photos(String code, Page page) {
        return held.of(
                page,
                album.of(code).stream().map(photo -> PhotoView.of(photo, page)).toList());
    }

    private Form form(Page page, StoredRecord record) {
        return ActivityFields.form(record, book.reach(record.cell("code")), page.wording(), names);
    }

    /** A copy is another activity: on another day, with other people. */
    private Form copied(Page page, StoredRecord record) {
        Map<String, List<String>> fields =
                new LinkedHashMap<>(form(page, record).values());
        fields.keySet().removeIf(name -> name.matches("r\\d-.*-.*") || name.equals("date"));
        return new Form(fields, Map.of());
    }

    private Optional<StoredRecord> seen(Page page, String code) {
        return book.find(code).filter(record -> scope.covers(page.visitor(), record.cells()));
    }

    private static HttpResponse<?> saved(Form form, String code) {
        String coded = OwnAddress.part(code);
        boolean another = form.value("next").equals("another");
        return HttpResponse.seeOther(
                URI.create(another ? "/activities/new?after=" + coded : "/activities/" + coded + "?saved=1"));
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, ActivityView view) {
        Page page = pages.of(request, AREA);
        Map<String, Object> details = new HashMap<>();
        details.put("view", view);
        details.put("choices", choices.of(page));
        details.put("photos", view.code().isEmpty() ? List.of() : photos(view.code(), page));
        boolean writes = page.visitor().writes() || page.visitor().isPartner();
        return pages.show(status, request, writes ? "entry/activity" : "entry/read", details);
    }
}
