package org.bilan.web.administration;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.bilan.notice.Letters;
import org.bilan.organization.Setting;
import org.bilan.organization.SettingRepository;
import org.bilan.security.Account;
import org.bilan.security.LinkPurpose;
import org.bilan.security.PasswordLinks;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.web.Page;
import org.bilan.web.Pages;

/** Makes links to passwords, and mails them where mail is sent. */
@Singleton
class LinkMaker {
    private final Pages pages;
    private final PasswordLinks links;
    private final Letters letters;
    private final Addresses addresses;
    private final SettingRepository settings;

    LinkMaker(Pages pages, PasswordLinks links, Letters letters, Addresses addresses, SettingRepository settings) {
        this.pages = pages;
        this.links = links;
        this.letters = letters;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** A link that an administrator gives to somebody. */
    OneLink make(HttpRequest<?> request, Account account, LinkPurpose purpose) {
        Page page = pages.of(request);
        String by = page.visitor().login();
        String token = purpose == LinkPurpose.INVITATION ? links.invite(account, by) : links.reset(account, by);
        String address = addresses.link(request, path(purpose, token));
        Language language = account.spoken().orElse(page.language());
        boolean mailed =
                letters.send(account.address(), subject(purpose, language), text(purpose, language, address), language);
        return new OneLink(purpose, address, mailed ? account.address() : "");
    }

    /** Whether people may ask for a link themselves: mail is sent, and the address in it is one that nobody can forge. */
    boolean areMailed() {
        return letters.areSent() && addresses.isKnown();
    }

    /** Mails a link to another password to who asked for it. */
    void mail(Account account, Language asked) {
        Language language = account.spoken().orElse(asked);
        String address = addresses.link(path(LinkPurpose.RESET, links.reset(account, null)));
        letters.send(
                account.address(),
                subject(LinkPurpose.RESET, language),
                text(LinkPurpose.RESET, language, address),
                language);
    }

    private static String path(LinkPurpose purpose, String token) {
        return "/" + purpose.code() + "/" + token;
    }

    private String subject(LinkPurpose purpose, Language language) {
        return words(language).say("mail." + purpose.code() + ".subject", organization());
    }

    private String text(LinkPurpose purpose, Language language, String address) {
        return words(language).say("mail." + purpose.code() + ".text", organization(), address);
    }

    private static Messages words(Language language) {
        return Messages.of(LinkMaker.class, language);
    }

    private String organization() {
        return settings.findById("organization").map(Setting::value).orElse("Bilan");
    }
}
