package org.bilan.web.administration;

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
import org.bilan.security.Account;
import org.bilan.security.Accounts;
import org.bilan.security.Role;
import org.jspecify.annotations.Nullable;

/** Changes of accounts by an administrator, each with its entry in the audit trail, in one transaction. */
@Singleton
class AccountDesk {
    private static final String TABLE = "accounts";

    private final Accounts accounts;
    private final AuditTrail trail;

    AccountDesk(Accounts accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    /** What an administrator says of somebody. */
    record Person(Role role, @Nullable String organization, String name, String email) {}

    @Transactional
    Optional<Accounts.Problem> invite(String login, Person person, Author by) {
        return noted(
                login,
                by,
                () -> accounts.invite(login, person.role(), person.organization(), person.name(), person.email()));
    }

    @Transactional
    Optional<Accounts.Problem> change(String login, Person person, Author by) {
        return noted(login, by, () -> {
            Optional<Accounts.Problem> problem =
                    accounts.describe(login, person.name(), person.email(), languageOf(login));
            return problem.isPresent() ? problem : accounts.change(login, person.role(), person.organization());
        });
    }

    @Transactional
    Optional<Accounts.Problem> turnOff(String login, Author by) {
        return noted(login, by, () -> accounts.turnOff(login));
    }

    @Transactional
    void turnOn(String login, Author by) {
        noted(login, by, () -> {
            accounts.turnOn(login);
            return Optional.empty();
        });
    }

    @Transactional
    void withdraw(String login, Author by) {
        noted(login, by, () -> {
            accounts.withdraw(login);
            return Optional.empty();
        });
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
        cells.put("active", account.active() ? "yes" : "no");
        return cells;
    }
}
