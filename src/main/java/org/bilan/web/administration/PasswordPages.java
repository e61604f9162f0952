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
import java.util.Map;
import java.util.Optional;
import org.bilan.security.Account;
import org.bilan.security.LinkPurpose;
import org.bilan.security.PasswordLinks;
import org.bilan.security.SessionCookie;
import org.bilan.security.Sessions;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;

/** Setting a password by a link: after an invitation, or in place of a lost one. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class PasswordPages {
    private final Pages pages;
    private final PasswordLinks links;
    private final Sessions sessions;
    private final LostPasswords lost;
    private final Addresses addresses;

    PasswordPages(Pages pages, PasswordLinks links, Sessions sessions, LostPasswords lost, Addresses addresses) {
        this.pages = pages;
        this.links = links;
        this.sessions = sessions;
        this.lost = lost;
        this.addresses = addresses;
    }

    @Get("/invitation/{token}")
    HttpResponse<?> invited(HttpRequest<?> request, String token) {
        return show(request, token, LinkPurpose.INVITATION);
    }

    @Post("/invitation/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> accept(HttpRequest<?> request, String token, @Body Map<String, Object> typed) {
        return use(request, token, LinkPurpose.INVITATION, Form.typed(typed));
    }

    @Get("/reset/{token}")
    HttpResponse<?> lost(HttpRequest<?> request, String token) {
        return show(request, token, LinkPurpose.RESET);
    }

    @Post("/reset/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> replace(HttpRequest<?> request, String token, @Body Map<String, Object> typed) {
        return use(request, token, LinkPurpose.RESET, Form.typed(typed));
    }

    @Get("/reset")
    HttpResponse<?> ask(HttpRequest<?> request) {
        return pages.show(request, "administration/lost", Map.of("form", Form.empty(), "mailed", lost.areMailed()));
    }

    /** Says the same whether there is such an account or not, and mails afterwards, so that the time tells nothing either. */
    @Post("/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        String who = form.value("login");
        Optional<String> problem = who.isBlank()
                ? Optional.of("lost.login.none")
                : lost.ask(who, pages.of(request).language(), addresses.of(request))
                        ? Optional.empty()
                        : Optional.of("sign.in.too.many");
        if (problem.isPresent()) {
            return pages.show(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    "administration/lost",
                    Map.of("form", form.with(Map.of("login", problem.get())), "mailed", lost.areMailed()));
        }
        return pages.show(request, "administration/lost", Map.of("form", form, "mailed", true, "asked", true));
    }

    private HttpResponse<?> show(HttpRequest<?> request, String token, LinkPurpose purpose) {
        return answer(request, token, purpose, links.look(token, purpose, addresses.of(request)));
    }

    private HttpResponse<?> use(HttpRequest<?> request, String token, LinkPurpose purpose, Form form) {
        PasswordLinks.Outcome outcome = links.use(token, purpose, form.value("password"), addresses.of(request));
        if (!(outcome instanceof PasswordLinks.Outcome.Held held)) {
            return answer(request, token, purpose, outcome);
        }
        if (purpose == LinkPurpose.RESET) {
            return HttpResponse.seeOther(OwnAddress.of("/sign-in?set=yes")).cookie(SessionCookie.none(request));
        }
        String session = sessions.open(held.account(), request.getHeaders().get("User-Agent"));
        return HttpResponse.seeOther(OwnAddress.of("/")).cookie(SessionCookie.of(session, request));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, String token, LinkPurpose purpose, PasswordLinks.Outcome outcome) {
        if (outcome instanceof PasswordLinks.Outcome.Held held) {
            return form(HttpStatus.OK, request, token, purpose, held.account(), Form.empty());
        }
        if (outcome instanceof PasswordLinks.Outcome.Refused refused) {
            Form form = Form.empty().with(AccountProblem.at(refused.problem()));
            return form(HttpStatus.UNPROCESSABLE_ENTITY, request, token, purpose, refused.account(), form);
        }
        boolean tooMany = outcome instanceof PasswordLinks.Outcome.TooMany;
        return pages.show(
                tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND,
                request,
                "administration/gone",
                Map.of("key", tooMany ? "link.too.many" : "link.gone." + purpose.code()));
    }

    private HttpResponse<?> form(
            HttpStatus status, HttpRequest<?> request, String token, LinkPurpose purpose, Account account, Form form) {
        return pages.show(
                status,
                request,
                "administration/password",
                Map.of(
                        "form",
                        form,
                        "account",
                        account,
                        "action",
                        "/" + purpose.code() + "/" + token,
                        "key",
                        purpose.code()));
    }
}
