package org.bilan.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in, changed by people: accounts, passwords, tokens and the ends of sessions, each change with its entry in
 * the audit trail, in one transaction. No secret ever stands in an entry.
 */
@Singleton
public class AccountDesk {
    static final String TABLE = "accounts";
    private static final String PASSWORD = "password";

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final AuditTrail trail;

    AccountDesk(Accounts accounts, ApiTokens tokens, Sessions sessions, AuditTrail trail) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** What an administrator says of somebody. */
    public record Person(Role role, @Nullable String organization, String name, String email) {}

    @Transactional
    public Optional<Accounts.Problem> invite(String login, Person person, Author by) {
        return noted(
                login,
                by,
                () -> accounts.invite(login, person.role(), person.organization(), person.name(), person.email()));
    }

    @Transactional
    public Optional<Accounts.Problem> change(String login, Person person, Author by) {
        return noted(login, by, () -> {
            Optional<Accounts.Problem> problem =
                    accounts.describe(login, person.name(), person.email(), languageOf(login));
            return problem.isPresent() ? problem : accounts.change(login, person.role(), person.organization());
        });
    }

    @Transactional
    public Optional<Accounts.Problem> turnOff(String login, Author by) {
        return noted(login, by, () -> accounts.turnOff(login));
    }

    @Transactional
    public void turnOn(String login, Author by) {
        noted(login, by, () -> {
            accounts.turnOn(login);
            return Optional.empty();
        });
    }

    @Transactional
    public void withdraw(String login, Author by) {
        noted(login, by, () -> {
            accounts.withdraw(login);
            return Optional.empty();
        });
    }

    /** Adds an account with its password; empty when done. */
    @Transactional
    public Optional<Accounts.Problem> add(String login, Role role, String password, Author by) {
        return noted(login, by, () -> accounts.add(login, role, password));
    }

    /** What somebody says of the own account; empty when done. */
    @Transactional
    public Optional<Accounts.Problem> describe(String login, String name, String email, String language, Author by) {
        return noted(login, by, () -> accounts.describe(login, name, email, language));
    }

    /** Changes a password and ends the account's sessions; empty when done. */
    @Transactional
    public Optional<Accounts.Problem> changePassword(String login, String password, Author by) {
        Optional<Accounts.Problem> problem = accounts.changePassword(login, password);
        if (problem.isEmpty()) {
            trail.add(by, List.of(password(accounts.find(login).orElseThrow().login(), "changed")));
        }
        return problem;
    }

    /** That a password was set; never which. */
    static Change password(String login, String how) {
        return new Change(TABLE, login, null, Map.of(PASSWORD, how));
    }

    /** A token for a program, made by an administrator. */
    @Transactional
    public ApiTokens.Made makeToken(String name, Role role, int days, Author by) {
        ApiTokens.Made made = tokens.make(name, role, days, by.login());
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("role", role.code());
        cells.put("expires_at", made.token().expiresAt().toString());
        trail.add(by, List.of(new Change("tokens", name, null, cells)));
        return made;
    }

    /** Ends a token; false if there is none of this id that could still be used. */
    @Transactional
    public boolean endToken(String id, Author by) {
        boolean ended = tokens.end(id);
        if (ended) {
            ApiToken token = tokens.named(id).orElseThrow();
            trail.add(by, List.of(new Change("tokens", token.name(), Map.of("open", "yes"), Map.of("open", "no"))));
        }
        return ended;
    }

    /** Ends whosever session has this id; false if there is none. */
    @Transactional
    public boolean endSession(String id, Author by) {
        Optional<OpenSession> session = sessions.named(id);
        boolean ended = sessions.endAny(id);
        if (ended) {
            String whose = session.map(OpenSession::login).orElse("");
            trail.add(by, List.of(new Change("sessions", whose, Map.of("open", "yes"), Map.of("open", "no"))));
        }
        return ended;
    }

    private String languageOf(String login) {
        return accounts.find(login).map(Account::language).orElse("");
    }

    private Optional<Accounts.Problem> noted(String login, Author by, Supplier<Optional<Accounts.Problem>> act) {
        Optional<Account> before = accounts.find(login);
        Optional<Accounts.Problem> problem = act.get();
        Optional<Account> after = accounts.find(login);
        if (problem.isEmpty() && !before.equals(after)) {
            String known = after.or(() -> before).map(Account::login).orElse(login);
            trail.add(by, List.of(new Change(TABLE, known, cells(before), cells(after))));
        }
        return problem;
    }

    private static @Nullable Map<String, String> cells(Optional<Account> account) {
        return account.map(AccountDesk::cells).orElse(null);
    }

    private static Map<String, String> cells(Account account) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("role", account.role().code());
        cells.put("organization", account.organization() == null ? "" : account.organization());
        cells.put("name", account.name() == null ? "" : account.name());
        cells.put("email", account.email() == null ? "" : account.email());
        cells.put("language", account.language() == null ? "" : account.language());
        cells.put("active", account.active() ? "yes" : "no");
        return cells;
    }
}
