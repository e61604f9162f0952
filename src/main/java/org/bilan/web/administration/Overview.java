package org.bilan.web.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bilan.notice.Letters;
import org.bilan.organization.SettingRepository;
import org.bilan.security.Account;
import org.bilan.security.Accounts;
import org.bilan.security.ApiTokens;
import org.bilan.security.PasswordLinks;
import org.bilan.security.Role;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;

/** What wants an administrator's attention. */
@Controller("/administration")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class Overview {
    private static final int SOON_DAYS = 14;
    private static final int MOST_ACCOUNTS = 500;
    private static final List<String> WANTED =
            List.of("organization", "currency", "fiscal_year_start", "language", "timezone");

    private final Pages pages;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final ApiTokens tokens;
    private final SettingRepository settings;
    private final Letters letters;
    private final Addresses addresses;

    Overview(
            Pages pages,
            Accounts accounts,
            PasswordLinks links,
            ApiTokens tokens,
            SettingRepository settings,
            Letters letters,
            Addresses addresses) {
        this.pages = pages;
        this.accounts = accounts;
        this.links = links;
        this.tokens = tokens;
        this.settings = settings;
        this.letters = letters;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        List<Notice> notices = new ArrayList<>();
        settings(notices);
        people(notices);
        long expiring = tokens.countExpiring(SOON_DAYS);
        if (expiring > 0) {
            notices.add(new Notice("tokens", "/administration/tokens", Long.toString(expiring)));
        }
        if (!letters.areSent()) {
            notices.add(new Notice("mail", "", ""));
        } else if (!addresses.isKnown()) {
            notices.add(new Notice("address", "", ""));
        }
        return pages.show(request, "administration/overview", Map.of("notices", notices));
    }

    private void settings(List<Notice> notices) {
        boolean missing = WANTED.stream().anyMatch(key -> !settings.existsById(key));
        if (missing) {
            notices.add(new Notice("settings", "/administration/settings", ""));
        }
    }

    private void people(List<Notice> notices) {
        List<Account> all = accounts.list(MOST_ACCOUNTS, 0);
        if (accounts.of(Role.ADMIN).size() == 1) {
            notices.add(new Notice("admin", "/administration/accounts/new", ""));
        }
        all.stream()
                .filter(account -> account.isAwaited() && !links.isOpenFor(account.login()))
                .forEach(account -> notices.add(new Notice("awaited", at(account), account.called())));
        all.stream()
                .filter(account ->
                        account.maySignIn() && account.role() == Role.PARTNER && account.organization() == null)
                .forEach(account -> notices.add(new Notice("partner", at(account), account.called())));
    }

    private static String at(Account account) {
        return "/administration/accounts/" + OwnAddress.part(account.login());
    }
}
