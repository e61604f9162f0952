package org.bilan.web.administration;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;

/** Where requests come from, and at which address people reach this Bilan. */
@Singleton
class Addresses {
    private final String known;
    private final HttpClientAddressResolver clients;
    private final HttpHostResolver hosts;

    /** @param known by {@code BILAN_ADDRESS}, such as {@code https://bilan.example.org}; blank where it is not told */
    Addresses(@Value("${bilan.address:}") String known, HttpClientAddressResolver clients, HttpHostResolver hosts) {
        this.known = known.strip().replaceAll("/+$", "");
        this.clients = clients;
        this.hosts = hosts;
    }

    /** The client's network address; empty if it is not known. */
    String of(HttpRequest<?> request) {
        String address = clients.resolve(request);
        return address == null ? "" : address;
    }

    /** Whether links can be made that no forged request can lead elsewhere. */
    boolean isKnown() {
        return !known.isEmpty();
    }

    /** A link for somebody else. Where the address is not told it is the one by which this request came: an administrator's only. */
    String link(HttpRequest<?> request, String path) {
        if (isKnown()) {
            return known + path;
        }
        boolean behindTls = "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
        String base = hosts.resolve(request);
        return (behindTls ? base.replaceFirst("^http:", "https:") : base) + path;
    }

    /** @throws IllegalStateException where the address is not told */
    String link(String path) {
        if (!isKnown()) {
            throw new IllegalStateException("No address is known");
        }
        return known + path;
    }
}
