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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.security.Account;
import org.bilan.security.AccountDesk;
import org.bilan.security.Accounts;
import org.bilan.security.LinkPurpose;
import org.bilan.security.Sessions;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The accounts: who may sign in, as what, and since when nobody saw them. */
@Controller("/administration/accounts")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AccountPages {
    private static final int ROWS = 50;

    private final Pages pages;
    private final Accounts accounts;
    private final AccountDesk desk;
    private final Sessions sessions;
    private final LinkMaker links;
    private final PartnerChoices partners;
    private final Moments moments;

    AccountPages(
            Pages pages,
            Accounts accounts,
            AccountDesk desk,
            Sessions sessions,
            LinkMaker links,
            PartnerChoices partners,
            Moments moments) {
        this.pages = pages;
        this.accounts = accounts;
        this.desk = desk;
        this.sessions = sessions;
        this.links = links;
        this.partners = partners;
        this.moments = moments;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        Query query = Query.of(request);
        int number = query.number("page", 0, 10_000, 0);
        Map<String, String> names = partners.all();
        List<AccountLine> lines = accounts.list(ROWS, number * ROWS).stream()
                .map(account -> new AccountLine(account, name(account, names)))
                .toList();
        return pages.show(
                request,
                "administration/accounts",
                Map.of(
                        "query",
                        query,
                        "accounts",
                        new Slice<>(lines, number, ROWS, accounts.count()),
                        "moments",
                        moments.here()));
    }

    @Get("/new")
    HttpResponse<?> blank(HttpRequest<?> request) {
        return form(HttpStatus.OK, request, Form.of(Map.of("role", "coordinator")));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(HttpRequest<?> request, @Body Map<String, Object> typed) {
        AccountForm read = AccountForm.read(Form.typed(typed), partners.all());
        String login = read.form().value("login").isBlank()
                ? read.form().value("email")
                : read.form().value("login");
        Form form = read.person() == null
                ? read.form()
                : read.form().with(problems(desk.invite(login, read.person(), author(request))));
        return form.problems().isEmpty()
                ? shown(request, login, LinkPurpose.INVITATION)
                : form(HttpStatus.UNPROCESSABLE_ENTITY, request, form);
    }

    @Get("/{login}")
    @Nullable
    HttpResponse<?> show(HttpRequest<?> request, String login) {
        return accounts.find(login)
                .map(account -> show(HttpStatus.OK, request, account, AccountForm.of(account)))
                .orElse(null);
    }

    @Post("/{login}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> change(HttpRequest<?> request, String login, @Body Map<String, Object> typed) {
        Optional<Account> account = accounts.find(login);
        if (account.isEmpty()) {
            return null;
        }
        AccountForm read = AccountForm.read(Form.typed(typed), partners.all());
        Form form = read.person() == null
                ? read.form()
                : read.form().with(problems(desk.change(login, read.person(), author(request))));
        return form.problems().isEmpty()
                ? HttpResponse.seeOther(OwnAddress.of("/administration/accounts"))
                : show(HttpStatus.UNPROCESSABLE_ENTITY, request, account.get(), form);
    }

    /** Another link to a password, in place of one that was lost: to a first password for who has not come yet. */
    @Post("/{login}/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> link(HttpRequest<?> request, String login) {
        return accounts.find(login)
                .filter(Account::active)
                .map(account -> shown(request, login, account.isAwaited() ? LinkPurpose.INVITATION : LinkPurpose.RESET))
                .orElse(null);
    }

    @Post("/{login}/off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> turnOff(HttpRequest<?> request, String login) {
        Optional<Account> account = accounts.find(login);
        if (account.isEmpty()) {
            return null;
        }
        if (account.get().isAwaited()) {
            desk.withdraw(login, author(request));
            return HttpResponse.seeOther(OwnAddress.of("/administration/accounts"));
        }
        Map<String, String> problems = problems(desk.turnOff(login, author(request)));
        return problems.isEmpty()
                ? HttpResponse.seeOther(OwnAddress.of("/administration/accounts"))
                : show(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        request,
                        account.get(),
                        AccountForm.of(account.get()).with(problems));
    }

    @Post("/{login}/on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> turnOn(HttpRequest<?> request, String login) {
        return accounts.find(login)
                .map(account -> {
                    desk.turnOn(login, author(request));
                    return HttpResponse.seeOther(OwnAddress.of("/administration/accounts"));
                })
                .orElse(null);
    }

    private Author author(HttpRequest<?> request) {
        return pages.of(request).visitor().author();
    }

    private static Map<String, String> problems(Optional<Accounts.Problem> problem) {
        return problem.map(AccountProblem::at).orElse(Map.of());
    }

    private HttpResponse<?> shown(HttpRequest<?> request, String login, LinkPurpose purpose) {
        Account account = accounts.find(login).orElseThrow();
        OneLink link = links.make(request, account, purpose);
        return pages.show(request, "administration/link", Map.of("account", account, "link", link));
    }

    private HttpResponse<?> form(HttpStatus status, HttpRequest<?> request, Form form) {
        return pages.show(status, request, "administration/invite", Map.of("form", form, "partners", partners.all()));
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, Account account, Form form) {
        Map<String, Object> details = new HashMap<>();
        details.put("account", account);
        details.put("form", form);
        details.put("partners", partners.all());
        details.put("sessions", sessions.of(account.login()));
        details.put("moments", moments.here());
        details.put("last", accounts.isLastAdmin(account.login()));
        return pages.show(status, request, "administration/account", details);
    }

    static String name(Account account, Map<String, String> partners) {
        String code = account.organization();
        return code == null ? "" : partners.getOrDefault(code, code);
    }
}
