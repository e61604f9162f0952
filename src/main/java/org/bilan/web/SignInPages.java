package org.bilan.web;

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
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;
import org.bilan.security.SessionCookie;
import org.bilan.security.Sessions;
import org.bilan.security.SignIn;
import org.bilan.value.Language;

/** Signing in and out, and choosing the language of the pages. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInPages {
    private final Pages pages;
    private final SignIn signIn;
    private final Sessions sessions;
    private final HttpClientAddressResolver addresses;

    SignInPages(Pages pages, SignIn signIn, Sessions sessions, HttpClientAddressResolver addresses) {
        this.pages = pages;
        this.signIn = signIn;
        this.sessions = sessions;
        this.addresses = addresses;
    }

    @Get("/sign-in")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> form(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "/") String next,
            @QueryValue(defaultValue = "") String set) {
        return pages.show(request, "signin", Map.of("form", Form.of(Map.of("next", next)), "set", set.equals("yes")));
    }

    @Post("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, String> typed) {
        String login = typed.getOrDefault("login", "");
        String next = typed.getOrDefault("next", "/");
        String address = addresses.resolve(request);
        SignIn.Outcome outcome = signIn.attempt(
                login,
                typed.getOrDefault("password", ""),
                address == null ? "" : address,
                request.getHeaders().get("User-Agent"));
        if (outcome instanceof SignIn.Outcome.Accepted accepted) {
            var done = HttpResponse.seeOther(OwnAddress.of(next)).cookie(SessionCookie.of(accepted.token(), request));
            accepted.account().spoken().ifPresent(language -> done.cookie(PageLanguage.remember(language)));
            return done;
        }
        boolean tooMany = outcome instanceof SignIn.Outcome.TooMany;
        Form form = Form.of(Map.of("login", login, "next", next))
                .with(Map.of("login", tooMany ? "sign.in.too.many" : "sign.in.wrong"));
        HttpStatus status = tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY;
        return pages.show(status, request, "signin", Map.of("form", form));
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<?> signOut(HttpRequest<?> request) {
        SessionCookie.token(request).ifPresent(sessions::end);
        return HttpResponse.seeOther(OwnAddress.of("/sign-in")).cookie(SessionCookie.none(request));
    }

    @Post("/language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> chooseLanguage(@Body Map<String, String> typed) {
        Language language = Language.of(typed.getOrDefault("language", "")).orElse(Language.FR);
        return HttpResponse.seeOther(OwnAddress.of(typed.getOrDefault("back", "/")))
                .cookie(PageLanguage.remember(language));
    }
}
