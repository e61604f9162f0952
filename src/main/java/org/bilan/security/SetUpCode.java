package org.bilan.security;

import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * What proves that the person who sets an empty home up is the one who started the service: printed on its console, kept
 * in memory only, another one at each start.
 */
@Singleton
public class SetUpCode {
    private final String code = SecretToken.nextPassword();

    /** For the console and nowhere else. */
    public String text() {
        return code;
    }

    boolean isRight(String typed) {
        return SecretToken.equal(signs(code), signs(typed));
    }

    /** Capitals, spaces and dashes are left to whoever types. */
    private static String signs(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
