package org.bilan.security;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to sign in. After {@value Attempts#LOGIN_LIMIT} failures of a login, or {@value Attempts#ADDRESS_LIMIT}
 * from an address, further attempts are turned away unread until a quarter of an hour after the first of them. No
 * transaction is open while the password is hashed.
 */
@Singleton
public class SignIn {
    private final AccountRepository accounts;
    private final Sessions sessions;
    private final Attempts attempts;

    SignIn(AccountRepository accounts, Sessions sessions, Attempts attempts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    /** What came of an attempt. */
    public sealed interface Outcome {
        /** Signed in, with the token of the new session. */
        record Accepted(String token, Account account) implements Outcome {}

        /** Login or password is wrong; which one is not told. */
        record Wrong() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    public Outcome attempt(String login, String password, String address) {
        return attempt(login, password, address, null);
    }

    /** @param userAgent what the browser calls itself */
    public Outcome attempt(String login, String password, String address, @Nullable String userAgent) {
        String name = Accounts.normal(login);
        if (!attempts.begin(name, address)) {
            return new Outcome.TooMany();
        }
        Optional<Account> account = verified(name, password);
        if (account.isEmpty()) {
            return new Outcome.Wrong();
        }
        attempts.succeed(name, address);
        return new Outcome.Accepted(sessions.open(account.get(), userAgent), account.get());
    }

    /** Whether somebody may ask for a link to another password: as often as for a sign-in. */
    public boolean mayAsk(String loginOrAddress, String address) {
        return attempts.begin("lost " + Accounts.normal(loginOrAddress), address);
    }

    /** What became of a password that somebody signed in was asked for again. */
    public enum Check {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /** Asks for a password again, before it is changed. */
    public Check verify(String login, String password, String address) {
        String name = Accounts.normal(login);
        if (!attempts.begin(name, address)) {
            return Check.TOO_MANY;
        }
        if (verified(name, password).isEmpty()) {
            return Check.WRONG;
        }
        attempts.succeed(name, address);
        return Check.RIGHT;
    }

    private Optional<Account> verified(String login, String password) {
        if (password.length() > Accounts.LONGEST_PASSWORD * 2) {
            return Optional.empty();
        }
        Optional<Account> account = accounts.findById(login).filter(Account::maySignIn);
        if (account.isEmpty()) {
            PasswordHash.spendTheSameTime(password);
        }
        return account.filter(known -> PasswordHash.matches(password, known.passwordHash()));
    }
}
