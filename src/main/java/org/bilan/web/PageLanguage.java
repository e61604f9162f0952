package org.bilan.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.bilan.value.Language;

/** The language of a visitor's pages: the one chosen, else the first of the browser's that Bilan knows, else French. */
public final class PageLanguage {
    private static final String COOKIE = "bilan_language";

    private PageLanguage() {}

    static Language of(HttpRequest<?> request) {
        return chosen(request).or(() -> preferred(request)).orElse(Language.FR);
    }

    /** Makes the browser keep the language chosen. */
    public static Cookie remember(Language language) {
        return Cookie.of(COOKIE, language.code())
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .maxAge(Duration.ofDays(365));
    }

    private static Optional<Language> chosen(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(Language::of);
    }

    private static Optional<Language> preferred(HttpRequest<?> request) {
        String header = request.getHeaders().get("Accept-Language");
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(Locale.LanguageRange::getRange)
                    .flatMap(range -> Language.of(range).stream())
                    .findFirst();
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }
}
