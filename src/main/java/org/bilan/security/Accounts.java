package org.bilan.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilan.storage.WriteTurn;
import org.jspecify.annotations.Nullable;

/** Making accounts, changing and ending them. There is always someone who administers. */
@Singleton
public class Accounts {
    /** The fewest characters of a password; there is no other rule, as NIST SP 800-63B advises. */
    public static final int SHORTEST_PASSWORD = 12;
    /** The most characters of a password, so that hashing it stays cheap. */
    public static final int LONGEST_PASSWORD = 256;

    private static final int LONGEST_NAME = 200;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,100}@[^@\\s,;<>\"]{1,150}");

    private final AccountRepository accounts;
    private final OpenSessionRepository sessions;
    private final PasswordLinkRepository links;
    private final WriteTurn turn;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            OpenSessionRepository sessions,
            PasswordLinkRepository links,
            WriteTurn turn,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.turn = turn;
        this.clock = clock;
    }

    /** What stands in the way of an account or a password. */
    public enum Problem {
        /** The login has other signs than letters without accents, digits and {@code . _ @ -}, or is too short or long. */
        LOGIN_FORM,
        LOGIN_TAKEN,
        LOGIN_UNKNOWN,
        PASSWORD_SHORT,
        PASSWORD_LONG,
        NAME_LONG,
        EMAIL_FORM,
        /** Nobody else would administer. */
        LAST_ADMIN
    }

    /** Adds an account; empty when done. */
    @Transactional
    public Optional<Problem> add(String login, Role role, String password) {
        Optional<Problem> problem = check(login, password);
        if (problem.isEmpty()) {
            store(login, role, PasswordHash.of(password));
        }
        return problem;
    }

    /** Adds the account of someone who will set a password by a link; empty when done. */
    @Transactional
    public Optional<Problem> invite(String login, Role role, @Nullable String organization, String name, String email) {
        Optional<Problem> problem = loginProblem(login).or(() -> personProblem(name, email));
        if (problem.isEmpty()) {
            store(login, role, "");
            setRole(normal(login), role, organization);
            describe(login, name, email, "");
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
            links.deleteByLogin(account.get().login());
        }
        return problem;
    }

    /**
     * Says what somebody is called and reached by; blank is absent. Empty when done.
     *
     * @param language of the pages: {@code fr}, {@code en}, {@code es}, or blank for none chosen
     */
    public Optional<Problem> describe(String login, String name, String email, String language) {
        Optional<Problem> problem = personProblem(name, email);
        if (problem.isEmpty()) {
            accounts.setPerson(normal(login), absentIfBlank(name), absentIfBlank(email), absentIfBlank(language));
        }
        return problem;
    }

    /** Gives another role; empty when done. The organization counts for a partner only. */
    @Transactional
    public Optional<Problem> change(String login, Role role, @Nullable String organization) {
        turn.take(Account.class);
        if (role != Role.ADMIN && isLastAdmin(login)) {
            return Optional.of(Problem.LAST_ADMIN);
        }
        setRole(normal(login), role, organization);
        return Optional.empty();
    }

    /** Ends an account's sessions and links, and lets it open no others; empty when done. What it wrote keeps its name. */
    @Transactional
    public Optional<Problem> turnOff(String login) {
        turn.take(Account.class);
        if (isLastAdmin(login)) {
            return Optional.of(Problem.LAST_ADMIN);
        }
        accounts.setActive(normal(login), false);
        sessions.deleteByLogin(normal(login));
        links.deleteByLogin(normal(login));
        return Optional.empty();
    }

    public void turnOn(String login) {
        accounts.setActive(normal(login), true);
    }

    /** Takes back an invitation: the account of someone who has not come yet is gone. */
    @Transactional
    public void withdraw(String login) {
        find(login).filter(Account::isAwaited).map(Account::login).ifPresent(accounts::deleteById);
    }

    public Optional<Account> find(String login) {
        return accounts.findById(normal(login));
    }

    /** Who may sign in and is reached at this address, or has it as login; several people may share an address. */
    public List<Account> reachedAt(String loginOrAddress) {
        Optional<Account> named = find(loginOrAddress);
        List<Account> found = named.isPresent() ? List.of(named.get()) : accounts.findByAddress(normal(loginOrAddress));
        return found.stream().filter(Account::maySignIn).toList();
    }

    /** The accounts with a role whose people may sign in, by their login. */
    public List<Account> of(Role role) {
        return accounts.findByRoleOrderByLogin(role).stream()
                .filter(Account::maySignIn)
                .toList();
    }

    /** A part of all accounts by name, those turned off last. */
    public List<Account> list(int count, int skipped) {
        return accounts.findPart(count, skipped);
    }

    public long count() {
        return accounts.count();
    }

    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /** Whether this is the only account that administers. */
    public boolean isLastAdmin(String login) {
        return find(login)
                        .filter(account -> account.maySignIn() && account.role() == Role.ADMIN)
                        .isPresent()
                && accounts.countOtherAdmins(normal(login)) == 0;
    }

    /** What stands in the way of a new account. */
    Optional<Problem> check(String login, String password) {
        return loginProblem(login).or(() -> problem(password));
    }

    void store(String login, Role role, String hash) {
        accounts.save(new Account(normal(login), role, hash, clock.instant(), null, null, null, null, true, null));
    }

    static String normal(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** What stands in the way of a password. */
    public static Optional<Problem> problem(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST_PASSWORD) {
            return Optional.of(Problem.PASSWORD_SHORT);
        }
        return length > LONGEST_PASSWORD ? Optional.of(Problem.PASSWORD_LONG) : Optional.empty();
    }

    private void setRole(String login, Role role, @Nullable String organization) {
        accounts.setRole(login, role.name(), role == Role.PARTNER ? organization : null);
    }

    private Optional<Problem> loginProblem(String login) {
        String name = normal(login);
        if (!LOGIN.matcher(name).matches()) {
            return Optional.of(Problem.LOGIN_FORM);
        }
        return accounts.existsById(name) ? Optional.of(Problem.LOGIN_TAKEN) : Optional.empty();
    }

    static Optional<Problem> personProblem(String name, String email) {
        if (name.strip().length() > LONGEST_NAME) {
            return Optional.of(Problem.NAME_LONG);
        }
        boolean good = email.isBlank() || EMAIL.matcher(email.strip()).matches();
        return good ? Optional.empty() : Optional.of(Problem.EMAIL_FORM);
    }

    private static @Nullable String absentIfBlank(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
