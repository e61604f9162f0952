package org.bilan.web.template;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import org.bilan.report.sketch.MadeUp;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.web.Form;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.report.finding.TemplateNeeds;
import org.bilan.web.report.job.ReportJob;
import org.bilan.web.report.job.TemplatePreviews;
import org.jspecify.annotations.Nullable;

/** Trying a template before a report is made with it: what it asks of a chosen report, and a preview with made-up data. */
@Controller("/templates/{profile}/{language}")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TemplateTrialPages {
    private final Pages pages;
    private final TemplateRoom room;
    private final TemplateNeeds needs;
    private final TemplatePreviews previews;

    TemplateTrialPages(Pages pages, TemplateRoom room, TemplateNeeds needs, TemplatePreviews previews) {
        this.pages = pages;
        this.room = room;
        this.needs = needs;
        this.previews = previews;
    }

    /** The form alone, until a period is chosen. */
    @Get("/needs")
    @Nullable
    HttpResponse<?> needs(HttpRequest<?> request, String profile, String language) {
        Optional<NamedTemplate> named = room.named(profile, language);
        if (named.isEmpty()) {
            return null;
        }
        Language spoken = pages.of(request).language();
        Map<String, String> typed = new HashMap<>();
        request.getParameters().forEach((name, values) -> typed.put(name, values.get(0)));
        TemplateView view = room.view(named.get(), typed.get("version"), spoken);
        Optional<byte[]> docx = room.bytes(
                named.get(), view.shown() == null ? null : view.shown().id());
        TemplateNeeds.Answer answer = docx.isEmpty() || !typed.containsKey("from")
                ? needs.ask(named.get().profile())
                : needs.soon(docx.get(), named.get().profile(), named.get().language(), typed, spoken);
        MutableHttpResponse<byte[]> page =
                pages.show(request, "template/needs", Map.of("view", view, "answer", answer));
        return answer.underWay() ? page.header("Refresh", "2") : page;
    }

    /** The choice of made-up data. */
    @Get("/preview")
    @Nullable
    HttpResponse<?> preview(
            HttpRequest<?> request, String profile, String language, @QueryValue @Nullable String version) {
        return room.named(profile, language)
                .<HttpResponse<?>>map(named -> pages.show(
                        request,
                        "template/preview",
                        Map.of(
                                "view",
                                room.view(named, version, pages.of(request).language()))))
                .orElse(null);
    }

    /** Puts a preview in the queue, unless the template has errors. */
    @Post("/previews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Nullable
    HttpResponse<?> ask(HttpRequest<?> request, String profile, String language, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        Optional<NamedTemplate> named = room.named(profile, language);
        Optional<byte[]> docx = named.flatMap(found -> room.bytes(found, form.value("version")));
        if (docx.isEmpty()) {
            return null;
        }
        MadeUp much = Coded.find(MadeUp.class, form.value("much")).orElse(MadeUp.FEW);
        NamedTemplate found = named.orElseThrow();
        String version = form.value("version");
        String query = version.isEmpty() ? "" : "?version=" + version;
        if (room.hasErrors(found, docx.get())) {
            return HttpResponse.seeOther(found.address("/preview" + query));
        }
        String login = pages.of(request).visitor().login();
        String id = previews.ask(docx.get(), found.profile(), found.language(), much, login);
        return HttpResponse.seeOther(found.address("/previews/" + id + query));
    }

    /** A preview page by page; asked for every second while it is made. */
    @Get("/previews/{id}")
    @Nullable
    HttpResponse<?> previewed(
            HttpRequest<?> request, String profile, String language, String id, @QueryValue @Nullable String version) {
        Optional<NamedTemplate> named = room.named(profile, language);
        Optional<ReportJob> job = named.flatMap(found -> previews.find(id, found.profile(), found.language()));
        if (job.isEmpty()) {
            return null;
        }
        if ("previewed".equals(request.getHeaders().get("HX-Target"))) {
            return pages.show(request, "template/previewed", Map.of("job", job.get()));
        }
        Language spoken = pages.of(request).language();
        return pages.show(
                request,
                "template/preview",
                Map.of("view", room.view(named.orElseThrow(), version, spoken), "job", job.get()));
    }
}
