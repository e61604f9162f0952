package org.bilan.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/** The cookie that carries a session's token: out of reach of scripts, not sent from other sites' forms, and over TLS only where the page came over TLS. */
public final class SessionCookie {
    private static final String NAME = "bilan_session";

    private SessionCookie() {}

    public static Cookie of(String token, HttpRequest<?> request) {
        return cookie(token, request).maxAge(Sessions.LONGEST.toSeconds());
    }

    /** Makes the browser forget the session. */
    public static Cookie none(HttpRequest<?> request) {
        return cookie("", request).maxAge(0);
    }

    /** The token the browser sent. */
    public static Optional<String> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /** What the forms of this request's session carry; empty before sign-in. */
    public static Optional<String> formToken(HttpRequest<?> request) {
        return token(request).map(SecretToken::ofForms);
    }

    private static Cookie cookie(String value, HttpRequest<?> request) {
        boolean behindTls = request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
        return Cookie.of(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(behindTls);
    }
}
