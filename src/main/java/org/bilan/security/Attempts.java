package org.bilan.security;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How often a sign-in was tried in vain. An attempt counts before its password is looked at, so that many at once gain
 * nothing; a success takes it back.
 */
@Singleton
class Attempts {
    static final int LOGIN_LIMIT = 5;
    static final int ADDRESS_LIMIT = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final FailedSignInRepository failures;
    private final Clock clock;

    Attempts(FailedSignInRepository failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /** Counts an attempt; false if the login or the address has used up its attempts of this quarter of an hour. */
    @Transactional
    boolean begin(String login, String address) {
        Instant now = clock.instant();
        failures.deleteBySinceBefore(now.minus(WINDOW));
        FailedSignIn byLogin = counted(ofLogin(login), now);
        FailedSignIn byAddress = counted(ofAddress(address), now);
        if (byLogin.failures() > LOGIN_LIMIT || byAddress.failures() > ADDRESS_LIMIT) {
            return false;
        }
        keep(byLogin);
        keep(byAddress);
        return true;
    }

    /** Forgets the failures of a login that succeeded, and takes the attempt back from its address. */
    @Transactional
    void succeed(String login, String address) {
        failures.deleteById(ofLogin(login));
        failures.findById(ofAddress(address))
                .ifPresent(known -> keep(new FailedSignIn(known.subject(), known.failures() - 1, known.since())));
    }

    private FailedSignIn counted(String subject, Instant now) {
        return failures.findById(subject)
                .map(known -> new FailedSignIn(subject, known.failures() + 1, known.since()))
                .orElseGet(() -> new FailedSignIn(subject, 1, now));
    }

    private void keep(FailedSignIn counted) {
        if (failures.existsById(counted.subject())) {
            failures.update(counted);
        } else {
            failures.save(counted);
        }
    }

    private static String ofLogin(String login) {
        return SecretToken.hash("login " + login);
    }

    private static String ofAddress(String address) {
        return SecretToken.hash("address " + address);
    }
}
