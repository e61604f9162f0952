package org.bilan.web.administration;

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
import java.util.HashMap;
import java.util.Map;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;

/** The organisation's name, fiscal year, currency, language and time zone. */
@Controller("/administration/settings")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SettingsPages {
    private final Pages pages;
    private final SettingsDesk desk;

    SettingsPages(Pages pages, SettingsDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return form(HttpStatus.OK, request, desk.stored());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        Page page = pages.of(request);
        Map<String, String> problems = desk.save(form, page.visitor().author(), page.language());
        return problems.isEmpty()
                ? HttpResponse.seeOther(OwnAddress.of("/administration/settings?saved=yes"))
                : form(HttpStatus.UNPROCESSABLE_ENTITY, request, form.with(problems));
    }

    private HttpResponse<?> form(HttpStatus status, HttpRequest<?> request, Form form) {
        Map<String, Object> details = new HashMap<>(choices(pages.of(request), form));
        details.put("form", form);
        details.put("saved", request.getParameters().contains("saved"));
        return pages.show(status, request, "administration/settings", details);
    }

    /** What a form of settings offers. */
    static Map<String, Object> choices(Page page, Form form) {
        return Map.of(
                "currencies",
                SettingChoices.currencies(page.language()),
                "days",
                SettingChoices.firstDays(page.language(), form.value("fiscal_year_start")),
                "zones",
                SettingChoices.zones());
    }
}
