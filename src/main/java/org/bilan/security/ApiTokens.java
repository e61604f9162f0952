package org.bilan.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tokens of programs: made by an administrator, shown once, found by their secret, ended. */
@Singleton
public class ApiTokens {
    /** The longest that a token may hold, in days. */
    public static final int MOST_DAYS = 366;

    public static final int LONGEST_NAME = 100;
    /** What every secret begins with, so that one left in a file is recognised. */
    static final String START = "bilan_";

    /** Use is written down no more often than this. */
    private static final Duration GRAIN = Duration.ofMinutes(5);

    private final ApiTokenRepository tokens;
    private final AccountRepository accounts;
    private final Clock clock;

    ApiTokens(ApiTokenRepository tokens, AccountRepository accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A token just made, with its secret, which nobody can read again. */
    public record Made(ApiToken token, String secret) {}

    /**
     * @param days for how long it holds, from 1 to {@link #MOST_DAYS}
     * @throws IllegalArgumentException for a partner's role: such an account sees its own records only
     */
    public Made make(String name, Role role, int days, String by) {
        if (role == Role.PARTNER || days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("No token for " + role + " over " + days + " days");
        }
        Instant now = clock.instant();
        String secret = START + SecretToken.next();
        ApiToken token = new ApiToken(
                UUID.randomUUID().toString(),
                SecretToken.hash(secret),
                name,
                role,
                by,
                now,
                now.plus(Duration.ofDays(days)),
                null,
                null);
        return new Made(tokens.save(token), secret);
    }

    /** The token with this secret, as long as it holds and who made it still administers. */
    Optional<ApiToken> find(String secret) {
        Instant now = clock.instant();
        Optional<ApiToken> token = tokens.findByTokenHash(SecretToken.hash(secret))
                .filter(known -> known.isOpenAt(now))
                .filter(this::isAnsweredFor);
        token.filter(known -> known.lastUsedAt() == null || known.lastUsedAt().isBefore(now.minus(GRAIN)))
                .ifPresent(known -> tokens.see(known.id(), now.toEpochMilli()));
        return token;
    }

    /** Whether the person who made it still administers. */
    public boolean isAnsweredFor(ApiToken token) {
        return accounts.findById(token.madeBy())
                .filter(maker -> maker.maySignIn() && maker.role() == Role.ADMIN)
                .isPresent();
    }

    /** Those that hold first, then the others, the newest first. */
    public List<ApiToken> list(int count, int skipped) {
        return tokens.findPart(clock.millis(), count, skipped);
    }

    public long count() {
        return tokens.count();
    }

    /** How many end by themselves within so many days. */
    public long countExpiring(int days) {
        Instant now = clock.instant();
        return tokens.countExpiring(
                now.toEpochMilli(), now.plus(Duration.ofDays(days)).toEpochMilli());
    }

    Optional<ApiToken> named(String id) {
        return tokens.findById(id);
    }

    /** Ends a token; false if there is none of this id that could still be used. */
    public boolean end(String id) {
        return tokens.end(id, clock.millis()) == 1;
    }
}
