package org.bilan.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.filter.FilterBodyParser;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Turns away what someone else made a browser send. Browsers say where a request comes from in {@code Sec-Fetch-Site}
 * (W3C Fetch Metadata), older ones and those without TLS in {@code Origin}: what another site sends to change something is
 * refused. And where a session's cookie comes along, so must the token that only a page of this session carries, in the
 * header or the form's field of the same name; in a form with files that field comes first, and is looked at before the
 * files arrive.
 *
 * <p>The module micronaut-security-csrf does the latter, but its filter fails every so often with a null of its own when
 * the body arrives late.
 */
@ServerFilter("/**")
class ForgeryFilter implements Ordered {
    private static final String TOKEN = "csrfToken";
    private static final long BODY_SECONDS = 30;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Choosing a language harms nobody, and the form for it stands on pages of all kinds. */
    private static final Set<String> OPEN = Set.of("/sign-in", "/language");

    private final FilterBodyParser parser;
    private final SendingSite sender;

    ForgeryFilter(FilterBodyParser parser, SendingSite sender) {
        this.parser = parser;
        this.sender = sender;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod())) {
            return null;
        }
        return sender.isForeign(request) || !isGenuine(request) ? HttpResponse.status(HttpStatus.FORBIDDEN) : null;
    }

    private boolean isGenuine(HttpRequest<?> request) {
        Optional<String> expected = SessionCookie.formToken(request);
        if (expected.isEmpty() || OPEN.contains(request.getPath())) {
            return true;
        }
        String given = request.getHeaders().get(TOKEN);
        if (given == null) {
            given = FirstPart.isExpected(request)
                    ? FirstPart.value(request, TOKEN).orElse("")
                    : field(request);
        }
        return SecretToken.equal(expected.get(), given);
    }

    private String field(HttpRequest<?> request) {
        try {
            Map<String, Object> form = parser.parseBody(request).get(BODY_SECONDS, TimeUnit.SECONDS);
            return form != null && form.get(TOKEN) instanceof String token ? token : "";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "";
        } catch (ExecutionException | TimeoutException unreadable) {
            return "";
        }
    }

    /** After what looks at the head of a request alone. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }
}
