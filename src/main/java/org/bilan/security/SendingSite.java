package org.bilan.security;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which site's page made a browser send a request. Browsers say it in {@code Sec-Fetch-Site}, over TLS and on the machine
 * itself; older ones, and all of them on a plain network, in {@code Origin} only. What says neither is no page's doing, or an
 * old browser's: nothing is known of it.
 */
@Singleton
class SendingSite {
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final String known;

    /** @param address by {@code BILAN_ADDRESS}, how people reach this Bilan; blank where it is not told */
    SendingSite(@Value("${bilan.address:}") String address) {
        this.known = host(address.strip());
    }

    boolean isForeign(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return site != null ? !OURS.contains(site) : origin != null && !isOurs(request, origin);
    }

    /** Whether it is the site that was asked: by itself, or through a web server before it. */
    private boolean isOurs(HttpRequest<?> request, String origin) {
        String from = host(origin);
        return !from.isEmpty()
                && Stream.of(
                                request.getHeaders().get(HttpHeaders.HOST),
                                request.getHeaders().get("X-Forwarded-Host"))
                        .map(name -> host("http://" + Optional.ofNullable(name).orElse("")))
                        .anyMatch(asked -> asked.equals(from) || known.equals(from));
    }

    /** The name, and the port where it is a special one; empty where there is none, as in {@code null}. */
    private static String host(String address) {
        try {
            @Nullable String authority = URI.create(address).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }
}
