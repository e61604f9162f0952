package org.bilan.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Opens a session of a browser that says nothing of itself. */
    public String open(Account account) {
        return open(account, null);
    }

    /**
     * Opens a session and answers its token, which is shown to the browser only; sessions past their end are cleared away.
     *
     * @param userAgent what the browser calls itself
     */
    @Transactional
    public String open(Account account, @Nullable String userAgent) {
        Instant now = clock.instant();
        String token = SecretToken.next();
        sessions.deleteByExpiresAtBefore(now);
        sessions.save(new OpenSession(
                SecretToken.hash(token),
                account.login(),
                now,
                now.plus(IDLE),
                now.plus(LONGEST),
                BrowserName.of(userAgent),
                now));
        accounts.see(account.login(), now.toEpochMilli());
        return token;
    }

    /** Whose session this is; empty if it is unknown, ended, or its account is gone or turned off. */
    public Optional<Account> find(String token) {
        Instant now = clock.instant();
        Optional<OpenSession> session =
                sessions.findById(SecretToken.hash(token)).filter(known -> known.isOpenAt(now));
        session.filter(known -> known.expiresAt().isBefore(now.plus(IDLE).minus(GRAIN)))
                .ifPresent(known -> prolong(known, now));
        return session.flatMap(known -> accounts.findById(known.login())).filter(Account::maySignIn);
    }

    public void end(String token) {
        sessions.deleteById(SecretToken.hash(token));
    }

    /** The sessions open now, the one used last first. */
    public List<OpenSession> open(int count, int skipped) {
        return sessions.findOpen(clock.millis(), count, skipped);
    }

    public long countOpen() {
        return sessions.countOpen(clock.millis());
    }

    /** The open sessions of one account, the newest first. */
    public List<OpenSession> of(String login) {
        Instant now = clock.instant();
        return sessions.findByLogin(login).stream()
                .filter(session -> session.isOpenAt(now))
                .sorted(Comparator.comparing(OpenSession::createdAt).reversed().thenComparing(OpenSession::tokenHash))
                .toList();
    }

    /** The id of the session with this token, by which pages name it. */
    public static String id(String token) {
        return SecretToken.hash(token).substring(0, OpenSession.ID_LENGTH);
    }

    Optional<OpenSession> named(String id) {
        return isId(id) ? sessions.findByStart(id).stream().findFirst() : Optional.empty();
    }

    private static boolean isId(String id) {
        return id.matches("[0-9a-f]{" + OpenSession.ID_LENGTH + "}");
    }

    /** Ends whosever session has this id; false if there is none. */
    public boolean endAny(String id) {
        return isId(id) && sessions.deleteByStart(id) > 0;
    }

    /** Ends a session of this account; false if it has none of that id. */
    public boolean endOf(String login, String id) {
        return of(login).stream().anyMatch(session -> session.id().equals(id)) && endAny(id);
    }

    /** Ends every session of this account but the one with this token. */
    @Transactional
    public void endOthers(String login, String token) {
        String kept = SecretToken.hash(token);
        sessions.findByLogin(login).stream()
                .map(OpenSession::tokenHash)
                .filter(hash -> !hash.equals(kept))
                .forEach(sessions::deleteById);
    }

    private void prolong(OpenSession session, Instant now) {
        sessions.prolong(session.tokenHash(), now.plus(IDLE).toEpochMilli(), now.toEpochMilli());
        accounts.see(session.login(), now.toEpochMilli());
    }
}
