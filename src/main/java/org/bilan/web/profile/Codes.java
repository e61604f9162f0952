package org.bilan.web.profile;

import org.bilan.value.TextFold;

/** Codes made from what people call a thing: {@code rapport-a-la-ville}. */
final class Codes {
    private Codes() {}

    /** Letters without accents, figures and hyphens only, at most so many. */
    static String of(String words, int most) {
        String code = TextFold.fold(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = code.substring(0, Math.min(most, code.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? "x" : cut;
    }
}
