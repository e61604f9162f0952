package org.bilan.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions opened, found and ended. They live in the database: a restart keeps them, and they can be ended from afar. */
@Singleton
public class Sessions {
    /** Without use for this long, a session ends. */
    static final Duration IDLE = Duration.ofHours(12);
    /** However much it is used, a session ends after this. */
    static final Duration LONGEST = Duration.ofDays(14);
    /** Use is written down no more often than this. */
    private static final Duration GRAIN = Duration.ofMinutes(5);

    private final OpenSessionRepository sessions;
    private final AccountRepository accounts;
    private final Clock clock;

    Sessions(OpenSessionRepository sessions, AccountRepository accounts, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Opens a session and answers its token, which is shown to the browser only; sessions past their end are cleared away. */
    @Transactional
    public String open(Account account) {
        Instant now = clock.instant();
        String token = SecretToken.next();
        sessions.deleteByExpiresAtBefore(now);
        sessions.save(
                new OpenSession(SecretToken.hash(token), account.login(), now, now.plus(IDLE), now.plus(LONGEST)));
        return token;
    }

    /** Whose session this is; empty if it is unknown, ended, or its account is gone. */
    public Optional<Account> find(String token) {
        Instant now = clock.instant();
        Optional<OpenSession> session =
                sessions.findById(SecretToken.hash(token)).filter(known -> known.isOpenAt(now));
        session.filter(known -> known.expiresAt().isBefore(now.plus(IDLE).minus(GRAIN)))
                .ifPresent(known -> sessions.update(prolonged(known, now)));
        return session.flatMap(known -> accounts.findById(known.login()));
    }

    public void end(String token) {
        sessions.deleteById(SecretToken.hash(token));
    }

    private static OpenSession prolonged(OpenSession session, Instant now) {
        return new OpenSession(
                session.tokenHash(), session.login(), session.createdAt(), now.plus(IDLE), session.endsAt());
    }
}
