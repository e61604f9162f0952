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
import io.micronaut.security.rules.SecurityRule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.audit.Door;
import org.bilan.report.seal.SigningKeys;
import org.bilan.security.Account;
import org.bilan.security.Accounts;
import org.bilan.security.FirstAccount;
import org.bilan.security.SessionCookie;
import org.bilan.security.Sessions;
import org.bilan.value.Language;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.PageLanguage;
import org.bilan.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The first start: the organisation and who administers it, asked once of who can read the service's console. The key that
 * its reports are sealed with is made then too.
 */
@Controller("/set-up")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SetUpPages {
    private final Pages pages;
    private final FirstAccount first;
    private final SettingsDesk settings;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Addresses addresses;
    private final SigningKeys keys;

    SetUpPages(
            Pages pages,
            FirstAccount first,
            SettingsDesk settings,
            Accounts accounts,
            Sessions sessions,
            Addresses addresses,
            SigningKeys keys) {
        this.pages = pages;
        this.first = first;
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.addresses = addresses;
        this.keys = keys;
    }

    @Get
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request) {
        if (!first.isAwaited()) {
            return null;
        }
        Map<String, String> proposed = new LinkedHashMap<>();
        proposed.put("fiscal_year_start", "04-01");
        proposed.put("currency", "CAD");
        proposed.put("language", pages.of(request).language().code());
        proposed.put("timezone", "America/Toronto");
        return form(HttpStatus.OK, request, Form.of(proposed));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> save(HttpRequest<?> request, @Body Map<String, Object> typed) {
        if (!first.isAwaited()) {
            return null;
        }
        Form form = Form.typed(typed);
        Map<String, String> problems = problems(request, form);
        if (!problems.isEmpty()) {
            boolean tooMany = problems.containsValue("sign.in.too.many");
            return form(
                    tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    form.with(problems));
        }
        Account admin = accounts.find(form.value("login")).orElseThrow();
        String token = sessions.open(admin, request.getHeaders().get("User-Agent"));
        var done = HttpResponse.seeOther(OwnAddress.of("/")).cookie(SessionCookie.of(token, request));
        Language.of(form.value("language")).ifPresent(chosen -> done.cookie(PageLanguage.remember(chosen)));
        return done;
    }

    /** Sets everything up; what stands in the way, by field, where something does. Nothing is told to who lacks the code. */
    private Map<String, String> problems(HttpRequest<?> request, Form form) {
        FirstAccount.Check check = first.check(form.value("code"), addresses.of(request));
        if (check != FirstAccount.Check.RIGHT) {
            return Map.of("code", check == FirstAccount.Check.WRONG ? "set.up.code.wrong" : "sign.in.too.many");
        }
        Map<String, String> problems = new LinkedHashMap<>();
        first.problem(form.value("login"), form.value("name"), form.value("password"))
                .ifPresent(problem -> problems.putAll(AccountProblem.at(problem)));
        if (problems.isEmpty()) {
            Author by = new Author(form.value("login").strip(), Door.PAGE);
            problems.putAll(settings.save(form, by, pages.of(request).language()));
        }
        if (problems.isEmpty()) {
            keys.current();
            Optional<Accounts.Problem> late =
                    first.make(form.value("login"), form.value("name"), form.value("password"));
            late.ifPresent(problem -> problems.putAll(AccountProblem.at(problem)));
        }
        return problems;
    }

    private HttpResponse<?> form(HttpStatus status, HttpRequest<?> request, Form form) {
        Map<String, Object> details = new HashMap<>(SettingsPages.choices(pages.of(request), form));
        details.put("form", form);
        return pages.show(status, request, "administration/setup", details);
    }
}
