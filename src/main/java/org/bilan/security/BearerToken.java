package org.bilan.security;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** The token in {@code Authorization: Bearer …} of a request to the API. */
public final class BearerToken {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private BearerToken() {}

    /** Empty where there is none, or the request is not to the API. */
    public static Optional<String> of(HttpRequest<?> request) {
        String header = request.getHeaders().get("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer && request.getPath().startsWith("/api/") && header.length() <= LONGEST
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
