package org.bilan.report.seal;

import java.time.Instant;
import java.util.List;
import org.bilan.value.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a package says of itself, and what its signature covers.
 *
 * @param predecessor the SHA-256 of the manifest of the package that this one corrects
 * @param trail where the organization's audit trail stood, {@code NUMBER:HASH}; null where that was not told
 * @param files every file of the package but the manifest and the signature, in their order
 */
record Manifest(
        String format,
        int version,
        Instant sealedAt,
        @Nullable String predecessor,
        @Nullable String trail,
        List<Part> files) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "bilan sealed report";
    static final int VERSION = 1;

    /** @param size in bytes */
    record Part(String name, long size, String sha256) {
        static Part of(String name, byte[] bytes) {
            return new Part(name, bytes.length, Sha256.of(bytes));
        }
    }

    Manifest {
        files = List.copyOf(files);
    }
}
