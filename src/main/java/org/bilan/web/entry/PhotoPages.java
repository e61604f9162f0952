package org.bilan.web.entry;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.activity.Photo;
import org.bilan.document.picture.UnreadablePicture;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.StoredRecord;
import org.bilan.value.SpokenDate;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The photos of an activity: received one by one, described in place, shown to who may see them. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.PARTNER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PhotoPages {
    private static final String AREA = "entry";
    private static final int LONGEST = 1000;
    private static final List<String> FIELDS = List.of("caption", "alt", "credit", "consent", "consent_expires");

    private final Pages pages;
    private final PhotoAlbum album;
    private final ActivityBook book;
    private final PartnerScope scope;
    private final HeldPhotos held;
    private final Clock clock;

    PhotoPages(Pages pages, PhotoAlbum album, ActivityBook book, PartnerScope scope, HeldPhotos held, Clock clock) {
        this.clock = clock;
        this.pages = pages;
        this.album = album;
        this.book = book;
        this.scope = scope;
        this.held = held;
    }

    @Get("/photos/{code}")
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER, Visitor.PARTNER})
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> picture(HttpRequest<?> request, String code, @QueryValue(defaultValue = "") String size) {
        return seen(request, code)
                .flatMap(photo -> album.picture(photo, size.equals("small")))
                .map(picture -> HttpResponse.ok(picture.bytes())
                        .contentType(MediaType.of("image/" + picture.extension()))
                        .header("Content-Disposition", "inline"))
                .orElse(null);
    }

    @Post("/activities/{code}/photos")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Nullable
    HttpResponse<?> add(HttpRequest<?> request, String code, @Part("file") Publisher<CompletedFileUpload> file)
            throws IOException {
        Page page = pages.of(request, AREA);
        StoredRecord activity = book.find(code)
                .filter(record -> scope.covers(page.visitor(), record.cells()))
                .orElse(null);
        if (activity == null) {
            return null;
        }
        List<String> kept = new ArrayList<>();
        Map<String, String> problems = new LinkedHashMap<>();
        for (CompletedFileUpload one : Flux.from(file).toIterable()) {
            keep(page, code, one, kept, problems);
        }
        if (kept.isEmpty() && problems.isEmpty()) {
            problems.put("", page.say("entry.photo.none"));
        }
        if (isFragment(request)) {
            return problems.isEmpty()
                    ? show(HttpStatus.OK, request, kept.get(0), false)
                    : refused(request, problems.values().iterator().next());
        }
        return problems.isEmpty()
                ? back(album.find(kept.get(0)).orElseThrow())
                : pages.show(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        request,
                        "entry/unkept",
                        Map.of(
                                "code",
                                code,
                                "title",
                                activity.cell("title"),
                                "kept",
                                kept.size(),
                                "problems",
                                problems));
    }

    /** One photo after the other: those that can be kept are, whatever the others are. */
    private void keep(Page page, String code, CompletedFileUpload one, List<String> kept, Map<String, String> problems)
            throws IOException {
        if (one.getFilename().isEmpty()) {
            return;
        }
        byte[] received = one.getBytes();
        try {
            EditOutcome outcome = album.add(page, code, one.getFilename(), received);
            if (outcome.isStored()) {
                kept.add(outcome.records().get(0).cell("code"));
            } else {
                problems.put(one.getFilename(), outcome.problems().get(0).message());
            }
        } catch (UnreadablePicture unreadable) {
            problems.put(
                    one.getFilename(), unreadable.told(page.language()) + " " + unreadable.remedy(page.language()));
        }
    }

    @Post("/photos/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> change(HttpRequest<?> request, String code, @Body Map<String, Object> typed) {
        Photo photo = written(request, code).orElse(null);
        if (photo == null) {
            return null;
        }
        Form form = Form.typed(typed);
        Map<String, String> problems = problems(form);
        Map<String, String> cells = taken(form, photo, pages.of(request, AREA), problems);
        if (problems.isEmpty()) {
            FIELDS.forEach(
                    field -> cells.put(field, said(field, form.value(field).strip())));
            for (EditProblem problem :
                    album.change(pages.of(request, AREA), photo, cells).problems()) {
                problems.putIfAbsent(problem.column().isEmpty() ? "caption" : problem.column(), problem.message());
            }
        }
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, new PhotoView(photo, form.with(problems), false));
        }
        return isFragment(request) ? show(HttpStatus.OK, request, code, true) : back(photo);
    }

    @Post("/photos/{code}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> remove(HttpRequest<?> request, String code, @Body Map<String, Object> typed) {
        Photo photo = written(request, code).orElse(null);
        if (photo == null) {
            return null;
        }
        EditOutcome outcome = album.remove(pages.of(request, AREA), photo);
        if (!outcome.isStored()) {
            return refused(request, outcome.problems().get(0).message());
        }
        return isFragment(request) ? HttpResponse.ok("").contentType(MediaType.TEXT_HTML_TYPE) : back(photo);
    }

    /** What may be used in a report must be said whole. */
    private static Map<String, String> problems(Form form) {
        Map<String, String> problems = new LinkedHashMap<>();
        boolean usable =
                form.value("consent").equals("granted") || form.value("consent").equals("not_needed");
        for (String field : List.of("caption", "alt", "credit", "place")) {
            if (usable && !field.equals("place") && form.value(field).isBlank()) {
                problems.put(field, "entry.photo." + field + ".none");
            }
            if (form.value(field).length() > LONGEST) {
                problems.put(field, "entry.photo.long");
            }
        }
        return problems;
    }

    /** When and where it was taken, as far as the form asks; a date that was not touched stays as precise as it is. */
    private Map<String, String> taken(Form form, Photo photo, Page page, Map<String, String> problems) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (form.values().containsKey("place")) {
            cells.put("place", form.value("place").strip());
        }
        String typed = form.value("taken_on").strip();
        boolean untouched =
                photo.takenOn() != null && typed.equals(page.wording().date(photo.takenOn()));
        if (form.values().containsKey("taken_on") && !untouched) {
            SpokenDate said = SpokenDate.read(typed, page.language(), LocalDate.now(clock));
            if (!typed.isEmpty() && said.problem() != null) {
                problems.put("taken_on", said.problem());
            }
            cells.put("taken_on", typed.isEmpty() ? "" : said.edtf().orElse(""));
        }
        return cells;
    }

    private static String said(String field, String text) {
        boolean wanted = List.of("caption", "alt", "credit").contains(field);
        return wanted && text.isEmpty() ? PhotoAlbum.UNSAID : text;
    }

    /** The photo if its activity may be seen; one whose consent is refused or withdrawn is for who writes only. */
    private Optional<Photo> seen(HttpRequest<?> request, String code) {
        Visitor visitor = pages.of(request, AREA).visitor();
        return album.find(code)
                .filter(photo -> visitor.writes() || visitor.isPartner() || isOpen(photo))
                .filter(photo -> covers(visitor, photo));
    }

    private Optional<Photo> written(HttpRequest<?> request, String code) {
        Visitor visitor = pages.of(request, AREA).visitor();
        return album.find(code).filter(photo -> covers(visitor, photo));
    }

    private static boolean isOpen(Photo photo) {
        return !photo.consent().isAgainst();
    }

    private boolean covers(Visitor visitor, Photo photo) {
        return !visitor.isPartner()
                || (photo.activity() != null
                        && book.find(photo.activity())
                                .filter(record -> scope.covers(visitor, record.cells()))
                                .isPresent());
    }

    private static boolean isFragment(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request");
    }

    private static HttpResponse<?> back(Photo photo) {
        String activity = photo.activity();
        return HttpResponse.seeOther(
                URI.create(activity == null ? "/activities" : "/activities/" + OwnAddress.part(activity) + "#photos"));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String message) {
        return pages.show(HttpStatus.UNPROCESSABLE_ENTITY, request, "entry/refused", Map.of("message", message));
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, String code, boolean justSaved) {
        Photo photo = album.find(code).orElseThrow();
        PhotoView view = PhotoView.of(photo, pages.of(request, AREA));
        return show(status, request, new PhotoView(photo, view.form(), justSaved));
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, PhotoView view) {
        Page page = pages.of(request, AREA);
        return pages.show(
                status,
                request,
                "entry/photo",
                Map.of("view", held.of(page, List.of(view)).get(0)));
    }
}
