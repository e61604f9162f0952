package org.bilan.web.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import org.bilan.organization.ClosedPeriod;
import org.bilan.security.Accounts;
import org.bilan.security.ApiToken;
import org.bilan.security.ApiTokens;
import org.bilan.security.OpenSession;
import org.bilan.security.Sessions;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.bilan.web.sheet.Sheet;
import org.bilan.web.sheet.Workbooks;

/** Accounts, sessions, tokens and closed periods as workbooks, for administrators. */
@Controller
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class AdministrationWorkbooks {
    /** There are never so many; what is listed is what works or worked lately. */
    private static final int MOST = 100_000;

    private static final String NO_TABLE = "settings";

    private final Pages pages;
    private final Accounts accounts;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Closing closing;
    private final PartnerChoices partners;
    private final Moments moments;

    AdministrationWorkbooks(
            Pages pages,
            Accounts accounts,
            Sessions sessions,
            ApiTokens tokens,
            Closing closing,
            PartnerChoices partners,
            Moments moments) {
        this.pages = pages;
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.closing = closing;
        this.partners = partners;
        this.moments = moments;
    }

    @Get("/administration/accounts.xlsx")
    StreamedFile accounts(HttpRequest<?> request) {
        Page page = page(request);
        LocalTimes here = moments.here();
        Map<String, String> names = partners.all();
        return Workbooks.answer(
                "",
                Sheet.<AccountLine>of(page, page.say("nav.accounts"), NO_TABLE)
                        .text(
                                "=" + page.say("accounts.person"),
                                line -> line.account().called())
                        .text(
                                "=" + page.say("accounts.login"),
                                line -> line.account().login())
                        .text("organizations.email", line -> line.account().email())
                        .text(
                                "=" + page.say("accounts.role"),
                                line -> page.say("role." + line.account().role().code()))
                        .text("organization", AccountLine::organization)
                        .moment(
                                "=" + page.say("accounts.seen"),
                                line -> here.at(line.account().lastSeenAt()))
                        .text("=" + page.say("accounts.state"), line -> page.say("accounts.state." + line.state()))
                        .rows(accounts.list(MOST, 0).stream()
                                .map(one -> new AccountLine(one, AccountPages.name(one, names)))
                                .toList()));
    }

    @Get("/administration/sessions.xlsx")
    StreamedFile sessions(HttpRequest<?> request) {
        Page page = page(request);
        LocalTimes here = moments.here();
        return Workbooks.answer(
                "",
                Sheet.<OpenSession>of(page, page.say("nav.sessions"), NO_TABLE)
                        .text("=" + page.say("accounts.person"), OpenSession::login)
                        .text("=" + page.say("sessions.browser"), OpenSession::browser)
                        .moment("=" + page.say("sessions.started"), one -> here.at(one.createdAt()))
                        .moment("=" + page.say("sessions.seen"), one -> here.at(one.lastSeenAt()))
                        .rows(sessions.open(MOST, 0)));
    }

    /** Never their secrets, which nobody knows. */
    @Get("/administration/tokens.xlsx")
    StreamedFile tokens(HttpRequest<?> request) {
        Page page = page(request);
        LocalTimes here = moments.here();
        return Workbooks.answer(
                "",
                Sheet.<ApiToken>of(page, page.say("nav.tokens"), NO_TABLE)
                        .text("=" + page.say("tokens.name"), ApiToken::name)
                        .text(
                                "=" + page.say("accounts.role"),
                                one -> page.say("role." + one.role().code()))
                        .text("=" + page.say("tokens.maker"), ApiToken::madeBy)
                        .moment("=" + page.say("tokens.expires"), one -> here.at(one.expiresAt()))
                        .moment("=" + page.say("tokens.used"), one -> here.at(one.lastUsedAt()))
                        .moment("=" + page.say("tokens.state.ended"), one -> here.at(one.endedAt()))
                        .rows(tokens.list(MOST, 0)));
    }

    @Get("/administration/periods.xlsx")
    StreamedFile periods(HttpRequest<?> request) {
        Page page = page(request);
        LocalTimes here = moments.here();
        return Workbooks.answer(
                "",
                Sheet.<ClosedPeriod>of(page, page.say("nav.periods"), "explanations")
                        .day("period_start", ClosedPeriod::periodStart)
                        .day("period_end", ClosedPeriod::periodEnd)
                        .moment("=" + page.say("periods.closed"), one -> here.at(one.closedAt()))
                        .text("=" + page.say("sheet.closed.by"), ClosedPeriod::closedBy)
                        .text("=" + page.say("sheet.closed.why"), ClosedPeriod::reason)
                        .moment("=" + page.say("sheet.reopened"), one -> here.at(one.reopenedAt()))
                        .text("=" + page.say("sheet.reopened.by"), ClosedPeriod::reopenedBy)
                        .text("=" + page.say("sheet.reopened.why"), ClosedPeriod::reopenReason)
                        .rows(closing.list()));
    }

    private Page page(HttpRequest<?> request) {
        return pages.of(request, "administration");
    }
}
