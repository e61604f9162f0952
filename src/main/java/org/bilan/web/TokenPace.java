package org.bilan.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import org.bilan.security.BearerToken;
import org.bilan.security.Pace;
import org.jspecify.annotations.Nullable;

/** Turns away a program that asks too often, by its token, before anything is looked up for it. */
@ServerFilter("/api/**")
class TokenPace implements Ordered {
    private static final int AFTER_A_MINUTE = 60;

    private final Pace pace;
    private final Failures failures;
    private final HttpClientAddressResolver addresses;

    TokenPace(Pace pace, Failures failures, HttpClientAddressResolver addresses) {
        this.pace = pace;
        this.failures = failures;
        this.addresses = addresses;
    }

    @RequestFilter
    @Nullable
    MutableHttpResponse<?> check(HttpRequest<?> request) {
        return BearerToken.of(request)
                .filter(token -> !pace.allows(token, addresses.resolve(request)))
                .<MutableHttpResponse<?>>map(
                        token -> failures.tell(request, HttpStatus.TOO_MANY_REQUESTS, "problem.pace", null)
                                .header("Retry-After", Integer.toString(AFTER_A_MINUTE)))
                .orElse(null);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
