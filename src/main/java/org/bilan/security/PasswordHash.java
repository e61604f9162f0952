package org.bilan.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Argon2id as OWASP's password storage cheat sheet asks: 19 MiB of memory, 2 passes, 1 lane; a random salt of 16 bytes. */
final class PasswordHash {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    /** Of no password: checked when the login is unknown, so that the answer takes as long as for a known one. */
    private static final String OF_NOBODY = of("nobody's password");

    private PasswordHash() {}

    static String of(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    static void spendTheSameTime(String password) {
        matches(password, OF_NOBODY);
    }
}
