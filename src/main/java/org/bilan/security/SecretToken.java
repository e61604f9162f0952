package org.bilan.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bilan.value.Sha256;

/** Random secrets, and what may be shown or stored of them. */
public final class SecretToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without the signs that look alike. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private SecretToken() {}

    /** 256 random bits, safe in a cookie and an address. */
    static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A password to be read aloud and typed: four groups of four signs, 80 random bits. */
    public static String nextPassword() {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < 16; at++) {
            out.append(at > 0 && at % 4 == 0 ? "-" : "").append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return out.toString();
    }

    /** What the database keeps of a token. */
    static String hash(String token) {
        return Sha256.of(token);
    }

    /** What a form carries to prove that a page of this session made it: an HMAC of a fixed word under the session's token. */
    static String ofForms(String sessionToken) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(sessionToken.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("forms".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Whether two secrets are equal, in a time that tells nothing of where they differ. */
    static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
