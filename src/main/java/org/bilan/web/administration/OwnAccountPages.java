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
import java.util.Map;
import java.util.Optional;
import org.bilan.security.Account;
import org.bilan.security.AccountDesk;
import org.bilan.security.Accounts;
import org.bilan.security.SessionCookie;
import org.bilan.security.Sessions;
import org.bilan.security.SignIn;
import org.bilan.value.Language;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.PageLanguage;
import org.bilan.web.Pages;
import org.jspecify.annotations.Nullable;

/** What everybody sees and changes of the own account. */
@Controller("/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class OwnAccountPages {
    private final Pages pages;
    private final Accounts accounts;
    private final AccountDesk desk;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Addresses addresses;
    private final Moments moments;

    OwnAccountPages(
            Pages pages,
            Accounts accounts,
            AccountDesk desk,
            Sessions sessions,
            SignIn signIn,
            Addresses addresses,
            Moments moments) {
        this.pages = pages;
        this.accounts = accounts;
        this.desk = desk;
        this.sessions = sessions;
        this.signIn = signIn;
        this.addresses = addresses;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return show(HttpStatus.OK, request, Form.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> describe(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        Optional<Language> language = Language.of(form.value("language"));
        Map<String, String> problems = desk.describe(
                        login(request),
                        form.value("name"),
                        form.value("email"),
                        language.map(Language::code).orElse(""),
                        pages.of(request).visitor().author())
                .map(AccountProblem::at)
                .orElse(Map.of());
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, form.with(problems));
        }
        var saved = HttpResponse.seeOther(OwnAddress.of("/account?saved=person"));
        language.ifPresent(chosen -> saved.cookie(PageLanguage.remember(chosen)));
        return saved;
    }

    /** Other sessions end with the old password; this one goes on under a new token. */
    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePassword(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        String login = login(request);
        Map<String, String> problems = passwordProblems(request, form, login);
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, Form.empty().with(problems));
        }
        desk.changePassword(
                login, form.value("password"), pages.of(request).visitor().author());
        String token = sessions.open(
                accounts.find(login).orElseThrow(), request.getHeaders().get("User-Agent"));
        return HttpResponse.seeOther(OwnAddress.of("/account?saved=password")).cookie(SessionCookie.of(token, request));
    }

    private Map<String, String> passwordProblems(HttpRequest<?> request, Form form, String login) {
        Optional<Accounts.Problem> problem = Accounts.problem(form.value("password"));
        if (problem.isPresent()) {
            return AccountProblem.at(problem.get());
        }
        return switch (signIn.verify(login, form.value("current"), addresses.of(request))) {
            case RIGHT -> Map.of();
            case WRONG -> Map.of("current", "account.current.wrong");
            case TOO_MANY -> Map.of("current", "sign.in.too.many");
        };
    }

    @Post("/sessions/{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> end(HttpRequest<?> request, String id) {
        return sessions.endOf(login(request), id) ? HttpResponse.seeOther(OwnAddress.of("/account")) : null;
    }

    @Post("/sessions/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> endOthers(HttpRequest<?> request) {
        SessionCookie.token(request).ifPresent(token -> sessions.endOthers(login(request), token));
        return HttpResponse.seeOther(OwnAddress.of("/account?saved=sessions"));
    }

    private String login(HttpRequest<?> request) {
        return pages.of(request).visitor().login();
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, Form typed) {
        Account account = accounts.find(login(request)).orElseThrow();
        Map<String, Object> details = new HashMap<>();
        details.put("account", account);
        details.put("form", typed.values().isEmpty() ? own(account, typed) : typed);
        details.put("sessions", sessions.of(account.login()));
        details.put("here", SessionCookie.token(request).map(Sessions::id).orElse(""));
        details.put("saved", saved(request));
        details.put("moments", moments.here());
        return pages.show(status, request, "administration/own", details);
    }

    private static String saved(HttpRequest<?> request) {
        String saved = request.getParameters().get("saved", String.class, "");
        return saved.matches("person|password|sessions") ? saved : "";
    }

    private static Form own(Account account, Form problems) {
        return Form.of(Map.of(
                        "name", account.name() == null ? "" : account.name(),
                        "email", account.email() == null ? "" : account.email(),
                        "language", account.language() == null ? "" : account.language()))
                .with(problems.problems());
    }
}
