package org.bilan.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Finds out which program asks, from the bearer token of its request (RFC 6750, section 2.1), for the API only: it acts in
 * the name of who made the token, with the token's role. A token opens no page.
 */
@Singleton
class TokenFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final ApiTokens tokens;
    private final Scheduler blocking;

    TokenFetcher(ApiTokens tokens, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.tokens = tokens;
        this.blocking = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> secret = BearerToken.of(request);
        if (secret.isEmpty()) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> tokens.find(secret.get()))
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty)
                .map(TokenFetcher::authentication);
    }

    private static Authentication authentication(ApiToken token) {
        return Authentication.build(
                token.madeBy(), List.of(token.role().code()), Map.of(Attribute.TOKEN, token.name()));
    }
}
