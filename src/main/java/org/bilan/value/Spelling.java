package org.bilan.value;

/** What of a spelling tells two names apart; how far two are from each other is {@link EditDistance}. */
public final class Spelling {
    private Spelling() {}

    /** Letters and figures alone, small and without accents: {@code « À bâbord! »} becomes {@code ababord}. */
    public static String bare(String text) {
        String folded = TextFold.fold(text);
        StringBuilder out = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The figures of a text alone, each run apart: names that differ in them are two names. */
    public static String figures(String text) {
        StringBuilder out = new StringBuilder();
        boolean apart = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean figure = sign >= '0' && sign <= '9';
            if (figure && apart && !out.isEmpty()) {
                out.append(' ');
            }
            if (figure) {
                out.append(sign);
            }
            apart = !figure;
        }
        return out.toString();
    }
}
