package org.bilan.web.template;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Language;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.report.TemplateNeeds;
import org.jspecify.annotations.Nullable;

/** Trying a template before a report is made with it: what it asks of a chosen report. */
@Controller("/templates/{profile}/{language}")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class TemplateTrialPages {
    private final Pages pages;
    private final TemplateRoom room;
    private final TemplateNeeds needs;

    TemplateTrialPages(Pages pages, TemplateRoom room, TemplateNeeds needs) {
        this.pages = pages;
        this.room = room;
        this.needs = needs;
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
                : needs.of(docx.get(), named.get().profile(), named.get().language(), typed, spoken);
        return pages.show(request, "template/needs", Map.of("view", view, "answer", answer));
    }
}
