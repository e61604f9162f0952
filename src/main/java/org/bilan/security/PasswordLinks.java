package org.bilan.security;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.audit.Door;
import org.jspecify.annotations.Nullable;

/**
 * Setting a password without the old one: by an invitation, or after it was lost. A link holds for a while and once; a new
 * one ends those before it. Who tries links that are none is turned away after a while, like who tries passwords.
 */
@Singleton
public class PasswordLinks {
    private final PasswordLinkRepository links;
    private final AccountRepository accounts;
    private final OpenSessionRepository sessions;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    PasswordLinks(
            PasswordLinkRepository links,
            AccountRepository accounts,
            OpenSessionRepository sessions,
            Attempts attempts,
            AuditTrail trail,
            TransactionOperations<Connection> transactions,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of a link. */
    public sealed interface Outcome {
        /** It holds, and is this account's; or it was used just now, and the password is set. */
        record Held(Account account) implements Outcome {}

        /** It is none, or no longer one; which is not told. */
        record Gone() implements Outcome {}

        /** The password cannot be taken; the link still holds. */
        record Refused(Account account, Accounts.Problem problem) implements Outcome {}

        record TooMany() implements Outcome {}
    }

    /** The token of a new link to a first password, to be shown once; the account has none yet. */
    public String invite(Account account, String by) {
        return make(account, LinkPurpose.INVITATION, by);
    }

    /** @param by the administrator's login; null where the person asked for it */
    public String reset(Account account, @Nullable String by) {
        return make(account, LinkPurpose.RESET, by);
    }

    /** Whether somebody holds a link to this account that would still work. */
    public boolean isOpenFor(String login) {
        return links.countOpen(login, clock.millis()) > 0;
    }

    public Outcome look(String token, LinkPurpose purpose, String address) {
        Optional<Account> account = holder(token, purpose);
        if (account.isPresent()) {
            return new Outcome.Held(account.get());
        }
        return attempts.begin("link " + token, address) ? new Outcome.Gone() : new Outcome.TooMany();
    }

    /** Sets the password, ends the account's sessions and its other links. */
    public Outcome use(String token, LinkPurpose purpose, String password, String address) {
        Outcome outcome = look(token, purpose, address);
        if (!(outcome instanceof Outcome.Held held)) {
            return outcome;
        }
        Optional<Accounts.Problem> problem = Accounts.problem(password);
        if (problem.isPresent()) {
            return new Outcome.Refused(held.account(), problem.get());
        }
        String hash = PasswordHash.of(password);
        boolean first = transactions.executeWrite(status -> set(held.account().login(), token, purpose, hash));
        if (first) {
            attempts.succeed(held.account().login(), "");
        }
        return first ? outcome : new Outcome.Gone();
    }

    private boolean set(String login, String token, LinkPurpose purpose, String hash) {
        if (links.use(SecretToken.hash(token), clock.millis()) != 1) {
            return false;
        }
        accounts.setPassword(login, hash);
        sessions.deleteByLogin(login);
        links.deleteByLogin(login);
        trail.add(new Author(login, Door.PAGE), List.of(AccountDesk.password(login, purpose.code())));
        return true;
    }

    @Transactional
    String make(Account account, LinkPurpose purpose, @Nullable String by) {
        Instant now = clock.instant();
        String token = SecretToken.next();
        links.deleteByLogin(account.login());
        links.save(new PasswordLink(
                SecretToken.hash(token), purpose, account.login(), by, now, now.plus(purpose.lasts()), null));
        Author author = new Author(by == null ? "" : by, Door.PAGE);
        trail.add(
                author, List.of(new Change(AccountDesk.TABLE, account.login(), null, Map.of("link", purpose.code()))));
        return token;
    }

    private Optional<Account> holder(String token, LinkPurpose purpose) {
        Instant now = clock.instant();
        return links.findById(SecretToken.hash(token))
                .filter(link -> link.purpose() == purpose && link.isOpenAt(now))
                .flatMap(link -> accounts.findById(link.login()))
                .filter(account -> purpose == LinkPurpose.INVITATION ? account.isAwaited() : account.maySignIn());
    }
}
