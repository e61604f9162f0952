package org.bilan.report.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A figure's id as the formats of a report can carry it, since the names of Word's bookmarks and of cells have few signs
 * and forty at most: {@code F} and sixteen hexadecimal digits, the first of the id's SHA-256.
 */
final class FigureMark {
    private static final int DIGITS = 16;

    private FigureMark() {}

    static String of(String id) {
        return "F" + digest(id);
    }

    /** The first hexadecimal digits of the text's SHA-256. */
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGITS / 2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
