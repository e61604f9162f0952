package org.bilan.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts our page, or our JSON, into every answer that is an error; a fault of ours is logged under the number that the person sees. */
@Singleton
@Primary
class FailureResponses implements ErrorResponseProcessor<Object> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureResponses.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Failures failures;

    FailureResponses(Failures failures) {
        this.failures = failures;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext error, MutableHttpResponse<?> response) {
        HttpStatus status = response.status();
        String reference = status.getCode() >= 500 ? logged(error) : null;
        return (MutableHttpResponse<Object>) failures.tell(error.getRequest(), status, key(status), reference);
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, GONE -> "problem.not.found";
            case FORBIDDEN -> "problem.forbidden";
            case UNAUTHORIZED -> "problem.unauthorized";
            case REQUEST_ENTITY_TOO_LARGE -> "problem.large";
            default -> status.getCode() >= 500 ? "problem.fault" : "problem.request";
        };
    }

    private static String logged(ErrorContext error) {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        LOG.error(
                "Failure {} at {} {}",
                reference,
                error.getRequest().getMethod(),
                error.getRequest().getPath(),
                error.getRootCause().orElse(null));
        return reference;
    }
}
