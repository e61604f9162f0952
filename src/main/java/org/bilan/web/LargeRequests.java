package org.bilan.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what is too large by its length, before any of it is kept; the rest of it is read and forgotten, so that a
 * browser, which looks at an answer only once it has sent everything, comes to see it. A form with files tells its length:
 * one that does not comes from no browser.
 */
@ServerFilter("/**")
class LargeRequests implements Ordered {
    /** The largest form: a file of 20 MB and what goes with it. */
    private static final long MOST = 21L << 20;

    private final Failures failures;

    LargeRequests(Failures failures) {
        this.failures = failures;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        long length = request.getContentLength();
        if (length > MOST) {
            return failures.tell(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "problem.large", null);
        }
        boolean files = request.getContentType()
                .filter(type -> type.getName().equals(MediaType.MULTIPART_FORM_DATA))
                .isPresent();
        return files && length < 0 ? failures.tell(request, HttpStatus.LENGTH_REQUIRED, "problem.request", null) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
