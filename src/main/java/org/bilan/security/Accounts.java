package org.bilan.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Making accounts and changing their passwords. */
@Singleton
public class Accounts {
    /** The fewest characters of a password; there is no other rule, as NIST SP 800-63B advises. */
    public static final int SHORTEST_PASSWORD = 12;
    /** The most characters of a password, so that hashing it stays cheap. */
    public static final int LONGEST_PASSWORD = 256;

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

    private final AccountRepository accounts;
    private final OpenSessionRepository sessions;
    private final Clock clock;

    Accounts(AccountRepository accounts, OpenSessionRepository sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What stands in the way of an account or a password. */
    public enum Problem {
        /** The login has other signs than letters without accents, digits and {@code . _ @ -}, or is too short or long. */
        LOGIN_FORM,
        LOGIN_TAKEN,
        LOGIN_UNKNOWN,
        PASSWORD_SHORT,
        PASSWORD_LONG
    }

    /** Adds an account; empty when done. */
    @Transactional
    public Optional<Problem> add(String login, Role role, String password) {
        String name = normal(login);
        if (!LOGIN.matcher(name).matches()) {
            return Optional.of(Problem.LOGIN_FORM);
        }
        if (accounts.existsById(name)) {
            return Optional.of(Problem.LOGIN_TAKEN);
        }
        Optional<Problem> problem = problem(password);
        if (problem.isEmpty()) {
            accounts.save(fresh(name, role, PasswordHash.of(password)));
        }
        return problem;
    }

    /** Changes a password and ends the account's sessions; empty when done. */
    @Transactional
    public Optional<Problem> changePassword(String login, String password) {
        Optional<Account> account = find(login);
        if (account.isEmpty()) {
            return Optional.of(Problem.LOGIN_UNKNOWN);
        }
        Optional<Problem> problem = problem(password);
        if (problem.isEmpty()) {
            accounts.setPassword(account.get().login(), PasswordHash.of(password));
            sessions.deleteByLogin(account.get().login());
        }
        return problem;
    }

    public Optional<Account> find(String login) {
        return accounts.findById(normal(login));
    }

    /** The accounts with a role whose people may sign in, by their login. */
    public List<Account> of(Role role) {
        return accounts.findByRoleOrderByLogin(role).stream()
                .filter(Account::maySignIn)
                .toList();
    }

    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    private Account fresh(String login, Role role, String hash) {
        return new Account(login, role, hash, clock.instant(), null, null, null, null, true, null);
    }

    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Problem> problem(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD) {
            return Optional.of(Problem.PASSWORD_SHORT);
        }
        return length > LONGEST_PASSWORD ? Optional.of(Problem.PASSWORD_LONG) : Optional.empty();
    }
}
