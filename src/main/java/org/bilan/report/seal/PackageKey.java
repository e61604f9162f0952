package org.bilan.report.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.bilan.value.Sha256;

/** A public key that sealed packages are checked with; its id is the SHA-256 of its encoded form (RFC 8410). */
public record PackageKey(String id, PublicKey key) {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int LONGEST = 10_000;

    static PackageKey of(PublicKey key) {
        return new PackageKey(Sha256.of(key.getEncoded()), key);
    }

    /** From a PEM file (RFC 7468); empty if it holds no public Ed25519 key. */
    public static Optional<PackageKey> of(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (pem.length() > LONGEST || begin < 0 || end < begin) {
            return Optional.empty();
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            PublicKey key =
                    KeyFactory.getInstance(PackageSignature.ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            return Optional.of(of(key));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /** As a PEM file. */
    public String pem() {
        return BEGIN + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded()) + "\n" + END
                + "\n";
    }
}
