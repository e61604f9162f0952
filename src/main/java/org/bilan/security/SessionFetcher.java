package org.bilan.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds out who asks, from the session's cookie; the name of an authentication is the login, its one role the account's. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final Sessions sessions;
    private final Scheduler blocking;

    SessionFetcher(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.sessions = sessions;
        this.blocking = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = SessionCookie.token(request);
        if (token.isEmpty()) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> sessions.find(token.get()))
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty)
                .map(SessionFetcher::authentication);
    }

    private static Authentication authentication(Account account) {
        return Authentication.build(account.login(), List.of(account.role().code()), attributes(account));
    }

    private static Map<String, Object> attributes(Account account) {
        Map<String, Object> known = new HashMap<>();
        known.put(Attribute.NAME, account.called());
        if (account.role() == Role.PARTNER && account.organization() != null) {
            known.put(Attribute.ORGANIZATION, account.organization());
        }
        return known;
    }
}
