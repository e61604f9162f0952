package org.bilan.template;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bilan.value.TextFold;

/**
 * A name that could be typed, with what leads to it, made ready to be compared with thousands of others.
 *
 * @param joined folded, without what stands between its words
 * @param singular folded, each word without the marks of the plural, accents of gender untouched
 * @param letters one bit for each sign that is in it
 * @param ofList whether it wants a repetition of its list around it
 */
record KnownName(String name, String folded, String joined, String singular, long letters, boolean ofList) {
    static KnownName of(String name, boolean ofList) {
        String folded = TextFold.fold(name);
        return new KnownName(name, folded, joined(folded), singular(folded), letters(folded), ofList);
    }

    static KnownName of(String name) {
        return of(name, false);
    }

    private static String joined(String folded) {
        return folded.replaceAll("[ ._'-]", "");
    }

    private static String singular(String folded) {
        return Arrays.stream(folded.split("[ .]")).map(KnownName::one).collect(Collectors.joining(" "));
    }

    /** {@code activites}, {@code activities} and {@code activite}, {@code activity} become one word each. */
    private static String one(String word) {
        if (word.length() < 4) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("aux")) {
            return word.substring(0, word.length() - 3) + "al";
        }
        String bare = word.replaceFirst("[sx]$", "");
        return bare.endsWith("e") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static long letters(String folded) {
        return folded.chars().mapToLong(sign -> 1L << (sign % Long.SIZE)).reduce(0, (all, bit) -> all | bit);
    }

    /** So many signs at least must be changed to make one of the other. */
    int leastSlips(KnownName other) {
        int letterSlips = Math.max(Long.bitCount(letters & ~other.letters), Long.bitCount(other.letters & ~letters));
        return Math.max(letterSlips, Math.abs(folded.length() - other.folded.length()));
    }

    /** The name after the last point. */
    String last() {
        return folded.substring(folded.lastIndexOf('.') + 1);
    }
}
