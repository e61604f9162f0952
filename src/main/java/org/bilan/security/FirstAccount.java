package org.bilan.security;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.audit.Door;
import org.bilan.storage.WriteTurn;

/** The first administrator of a home without accounts, made once by who can read the console. */
@Singleton
public class FirstAccount {
    private final AccountRepository accounts;
    private final Accounts making;
    private final Attempts attempts;
    private final SetUpCode code;
    private final AuditTrail trail;
    private final WriteTurn turn;
    private final TransactionOperations<Connection> transactions;
    private volatile boolean made;

    FirstAccount(
            AccountRepository accounts,
            Accounts making,
            Attempts attempts,
            SetUpCode code,
            AuditTrail trail,
            WriteTurn turn,
            TransactionOperations<Connection> transactions) {
        this.accounts = accounts;
        this.making = making;
        this.attempts = attempts;
        this.code = code;
        this.trail = trail;
        this.turn = turn;
        this.transactions = transactions;
    }

    /** Whether nobody has an account yet; once somebody has, this stays false. */
    public boolean isAwaited() {
        if (!made) {
            made = accounts.count() > 0;
        }
        return !made;
    }

    /** What became of the code that somebody typed. */
    public enum Check {
        RIGHT,
        WRONG,
        TOO_MANY
    }

    /** Wrong codes are counted by address, so that nobody is kept out by somebody else. */
    public Check check(String typed, String address) {
        String subject = "set-up " + address;
        if (!attempts.begin(subject, address)) {
            return Check.TOO_MANY;
        }
        if (!code.isRight(typed)) {
            return Check.WRONG;
        }
        attempts.succeed(subject, address);
        return Check.RIGHT;
    }

    /** What stands in the way of such an account; empty if nothing does. */
    public Optional<Accounts.Problem> problem(String login, String name, String password) {
        return making.check(login, password).or(() -> Accounts.personProblem(name, ""));
    }

    /** Makes the account; empty when done. Of two at once, the second finds the login taken. */
    public Optional<Accounts.Problem> make(String login, String name, String password) {
        Optional<Accounts.Problem> problem = problem(login, name, password);
        if (problem.isPresent()) {
            return problem;
        }
        String hash = PasswordHash.of(password);
        return transactions.executeWrite(status -> {
            turn.take(Account.class);
            if (accounts.count() > 0) {
                return Optional.of(Accounts.Problem.LOGIN_TAKEN);
            }
            making.store(login, Role.ADMIN, hash);
            making.describe(login, name, "", "");
            String known = Accounts.normal(login);
            Map<String, String> cells = Map.of("role", Role.ADMIN.code(), "name", name.strip());
            trail.add(new Author(known, Door.PAGE), List.of(new Change(AccountDesk.TABLE, known, null, cells)));
            return Optional.empty();
        });
    }
}
