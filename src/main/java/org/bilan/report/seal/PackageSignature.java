package org.bilan.report.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import org.bilan.value.Sha256;

/**
 * Who vouches for a manifest: an Ed25519 signature (RFC 8032) over its bytes.
 *
 * @param key the id of the public key
 * @param manifest the SHA-256 of the manifest, which tells whether that or the signature was changed
 * @param value in Base64
 */
record PackageSignature(String algorithm, String key, String manifest, String value) {
    static final String NAME = "signature.json";
    static final String ALGORITHM = "Ed25519";

    static PackageSignature of(byte[] manifest, PrivateKey secret, PackageKey key) {
        try {
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(secret);
            signing.update(manifest);
            String value = Base64.getEncoder().encodeToString(signing.sign());
            return new PackageSignature(ALGORITHM, key.id(), Sha256.of(manifest), value);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK from 15 on has Ed25519", impossible);
        }
    }

    boolean isOf(byte[] bytes, PackageKey by) {
        try {
            Signature checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(by.key());
            checking.update(bytes);
            byte[] signature = Base64.getDecoder().decode(value);
            // the last digits of Base64 may hold bits that nobody reads
            return Base64.getEncoder().encodeToString(signature).equals(value) && checking.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return false;
        }
    }
}
