package org.bilan.document.annex;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file of an annex, looked at.
 *
 * @param kind absent where it is none of them, or there is no file
 * @param content what stands in a report: the file itself, or the copy that was cleaned or made ready to be pages
 * @param hash SHA-256 of the file, in hexadecimal; empty where it was not read
 * @param size in bytes
 */
public record AnnexFile(@Nullable AnnexKind kind, AnnexReading reading, Path content, String hash, long size) {
    static AnnexFile refused(Path file, long size, AnnexReason reason) {
        return new AnnexFile(null, AnnexReading.refused(reason), file, "", size);
    }
}
