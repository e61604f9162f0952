package org.bilan.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** What browsers are told to refuse: scripts and styles that are not our own files, frames, sniffing, and keeping pages after sign-out. */
@ServerFilter("/**")
class SafetyHeaders implements Ordered {
    private static final String POLICY = ContentPolicy.page();

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        setUnlessOwn(headers, ContentPolicy.HEADER, POLICY);
        setUnlessOwn(headers, ContentPolicy.FRAMES, "DENY");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if ("https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"))) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (!request.getPath().startsWith("/static/")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static void setUnlessOwn(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
