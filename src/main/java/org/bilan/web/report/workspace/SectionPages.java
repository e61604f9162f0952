package org.bilan.web.report.workspace;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.StoredRecord;
import org.bilan.template.Scope;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.report.choice.ProfileChoices;
import org.bilan.web.report.job.DraftFields;
import org.bilan.web.report.job.JobLine;
import org.bilan.web.report.life.Works;
import org.bilan.web.report.work.ReportWork;
import org.jspecify.annotations.Nullable;

/** Writing the text of a section: saved with its revision, shown as it will be read, with facts to insert. */
@Controller("/reports/work/{id}/sections/{section}")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SectionPages {
    private final Pages pages;
    private final Works works;
    private final Workspace workspace;
    private final Sections sections;
    private final ProfileChoices profiles;
    private final DraftFields fields;

    SectionPages(
            Pages pages,
            Works works,
            Workspace workspace,
            Sections sections,
            ProfileChoices profiles,
            DraftFields fields) {
        this.pages = pages;
        this.works = works;
        this.workspace = workspace;
        this.sections = sections;
        this.profiles = profiles;
        this.fields = fields;
    }

    /** Saves the text; to a script, answers the few words that belong under it. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> save(HttpRequest<?> request, String id, String section, @Body Map<String, Object> typed) {
        Optional<ReportWork> work = works.find(id).filter(found -> has(found, section));
        if (work.isEmpty()) {
            return null;
        }
        Form form = Form.typed(typed);
        SavedText saved = work.get().state().isOpen()
                ? save(request, work.get(), section, form)
                : SavedText.refused(
                        form.value("text"),
                        form.value("revision"),
                        pages.of(request, "report").say("text.closed"));
        if (request.getHeaders().contains("HX-Request")) {
            HttpStatus status = saved.isStored() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
            return pages.show(status, request, "report/saved", Map.of("section", section, "saved", saved));
        }
        if (saved.isStored()) {
            return HttpResponse.seeOther(OwnAddress.of("/reports/work/" + id + "?saved=1#section-" + section));
        }
        WorkView view = workspace.find(id, pages.of(request).language()).orElseThrow();
        return pages.show(
                HttpStatus.UNPROCESSABLE_ENTITY,
                request,
                "report/work",
                Map.of("view", view, "unsaved", section, "saved", saved));
    }

    private SavedText save(HttpRequest<?> request, ReportWork work, String section, Form form) {
        Page page = pages.of(request, "report");
        String text = form.value("text");
        if (text.length() > Sections.LONGEST) {
            return SavedText.refused(text, form.value("revision"), page.say("text.long"));
        }
        EditOutcome outcome = sections.save(
                work, section, text, form.value("revision"), page.visitor().author(), page.language());
        if (outcome.isStored()) {
            works.touch(work);
            StoredRecord stored = outcome.records().get(0);
            int count = count(work, text, scope(work));
            return SavedText.stored(stored.cell("text"), stored.revision(), count);
        }
        EditProblem problem = outcome.problems().get(0);
        Optional<StoredRecord> newer = Optional.ofNullable(problem.newer()).or(() -> sections.stored(work, section));
        return newer.filter(found -> !found.revision().equals(form.value("revision")))
                .map(found -> SavedText.conflict(text, found.cell("text"), found.revision()))
                .orElseGet(() -> SavedText.refused(text, form.value("revision"), problem.message()));
    }

    /** The text as it will be read, and how long it is. */
    @Post("/shown")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> shown(HttpRequest<?> request, String id, String section, @Body Map<String, Object> typed) {
        return works.find(id)
                .map(work -> {
                    Form form = Form.typed(typed);
                    String text = form.value("text");
                    String bounded = text.substring(0, Math.min(text.length(), Sections.LONGEST));
                    Scope scope = scope(work);
                    Map<String, Object> details = new HashMap<>();
                    details.put("work", work);
                    details.put("story", workspace.shown(section, bounded, work, scope));
                    details.put("count", count(work, bounded, scope));
                    if (form.value("limit").matches("\\d{1,7}")) {
                        details.put("limit", Integer.valueOf(form.value("limit")));
                    }
                    return pages.show(request, "report/shown", details);
                })
                .orElse(null);
    }

    /** Activities and figures of the last draft to insert as fields, those that hold every word of {@code q}. */
    @Get("/facts")
    @Nullable
    HttpResponse<?> facts(HttpRequest<?> request, String id, String section, @QueryValue(defaultValue = "") String q) {
        return works.find(id)
                .map(work -> {
                    JobLine draft = workspace.job(work.draftJob());
                    return pages.show(
                            request,
                            "report/facts",
                            Map.of(
                                    "facts",
                                    Fact.find(fields.of(draft == null ? null : draft.job()), q, work.spoken())));
                })
                .orElse(null);
    }

    private Scope scope(ReportWork work) {
        return workspace.scope(workspace.job(work.draftJob()));
    }

    private int count(ReportWork work, String text, Scope scope) {
        return profiles.find(work.profile())
                .map(profile -> Sections.count(text, scope, work.spoken(), profile))
                .orElse(text.length());
    }

    private boolean has(ReportWork work, String section) {
        return profiles.find(work.profile())
                .filter(profile -> sections.wanted(work, profile).stream()
                        .anyMatch(one -> one.code().equals(section)))
                .isPresent();
    }
}
