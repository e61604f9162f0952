package org.bilan.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends who is not signed in to the sign-in page and back again afterwards; tells who may not that they may not. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class Rejection implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final Failures failures;

    Rejection(Failures failures) {
        this.failures = failures;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException rejection) {
        HttpRequest<?> asked = request;
        if (rejection.isForbidden()) {
            return failures.tell(asked, HttpStatus.FORBIDDEN, "problem.forbidden", null);
        }
        if (Failures.isProgram(asked)) {
            return failures.tell(asked, HttpStatus.UNAUTHORIZED, "problem.unauthorized", null);
        }
        boolean fragment = asked.getHeaders().contains("HX-Request");
        boolean comesBack = asked.getMethod() == HttpMethod.GET && !fragment;
        String next = comesBack ? asked.getUri().toString() : "/";
        URI signIn = URI.create("/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        return fragment
                ? HttpResponse.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", signIn.toString())
                : HttpResponse.seeOther(signIn);
    }
}
