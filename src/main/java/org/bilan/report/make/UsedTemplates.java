package org.bilan.report.make;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bilan.value.Sha256;

/**
 * Every template that a report was made with, by the SHA-256 of its file, in {@code HOME/report-templates/.used}: a
 * report is made again with the template it had, whatever came into use or was removed since. Never changed, only added
 * to; threads and services may share it.
 */
final class UsedTemplates {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    UsedTemplates(Path home) {
        this.folder = home.resolve("report-templates").resolve(".used");
    }

    /** Keeps a template, once, and answers what it is found by. */
    public String keep(byte[] docx) {
        String hash = hash(docx);
        Path file = file(hash);
        if (!Files.isRegularFile(file)) {
            write(file, docx);
        }
        return hash;
    }

    public Optional<byte[]> find(String hash) {
        try {
            return HASH.matcher(hash).matches() && Files.isRegularFile(file(hash))
                    ? Optional.of(Files.readAllBytes(file(hash)))
                    : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static String hash(byte[] docx) {
        return Sha256.of(docx);
    }

    private Path file(String hash) {
        return folder.resolve(hash + ".docx");
    }

    private static void write(Path file, byte[] docx) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), ".bilan-", ".part");
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(docx));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
