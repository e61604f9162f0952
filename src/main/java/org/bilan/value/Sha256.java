package org.bilan.value;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of something by its content (SHA-256, FIPS 180-4), in lower-case hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    /** 64 digits. */
    public static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /** Of a file, however long it is. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return hex(digest.digest());
    }

    /** Of the text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param digits of those that {@link #of(String)} gives, the first; an even number */
    public static String of(String text, int digits) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)), 0, digits / 2);
    }

    /** The digits of bytes that a {@link #digest} came to. */
    public static String hex(byte[] sum) {
        return HexFormat.of().formatHex(sum);
    }

    /** To be fed bit by bit. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
