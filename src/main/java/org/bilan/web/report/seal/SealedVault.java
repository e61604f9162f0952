package org.bilan.web.report.seal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.seal.SealedPackage;

/** The packages of sealed reports, {@code HOME/sealed/SHA-256.zip}: written once, and looked at byte by byte whenever one is taken out. */
@Singleton
public class SealedVault {
    private final Path folder;

    SealedVault(@Value("${bilan.home}") String home) {
        this.folder = Path.of(home).resolve("sealed");
    }

    /** The SHA-256 that it is found by. */
    String keep(byte[] sealed) {
        String hash = ReportMaker.version(sealed);
        Path file = file(hash);
        try {
            if (!Files.isRegularFile(file)) {
                write(file, sealed);
            }
            return hash;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path file, byte[] sealed) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), ".bilan-", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(sealed);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The bytes that were sealed; empty if the file is gone or is not what it was. */
    Optional<byte[]> read(SealedReport sealed) {
        Path file = file(sealed.fileHash());
        try {
            if (!Files.isRegularFile(file) || Files.size(file) != sealed.fileSize()) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            return ReportMaker.version(bytes).equals(sealed.fileHash()) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public Optional<SealedPackage> open(SealedReport sealed) {
        return read(sealed).flatMap(SealedPackage::of).filter(one -> one.id().equals(sealed.id()));
    }

    private Path file(String hash) {
        return folder.resolve(hash + ".zip");
    }
}
