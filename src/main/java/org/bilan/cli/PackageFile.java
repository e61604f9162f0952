package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bilan.report.seal.SealedPackage;

/** A file that should be a sealed package. */
final class PackageFile {
    private PackageFile() {}

    /** @throws Refusal if it is larger than {@link SealedPackage#MOST_BYTES} */
    static byte[] read(Path file) throws IOException {
        if (Files.size(file) > SealedPackage.MOST_BYTES) {
            throw new Refusal("verify.large", file, SealedPackage.MOST_BYTES >> 20);
        }
        return Files.readAllBytes(file);
    }
}
