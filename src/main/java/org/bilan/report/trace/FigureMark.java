package org.bilan.report.trace;

import org.bilan.value.Sha256;

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
        return Sha256.of(text, DIGITS);
    }
}
