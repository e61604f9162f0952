package org.bilan.value;

import java.text.Normalizer;
import java.util.Locale;

/** Text reduced to what people mean by "the same word": no case, accent, ligature or kind of space and apostrophe. */
public final class TextFold {
    /** The Latin letters end before this sign; the other signs of the table are those of punctuation from there on. */
    private static final int LATIN = 0x250;

    private static final int PUNCTUATION = 0x2000;
    private static final int COMMON = 0x2060;

    /** What each common sign becomes, whatever stands beside it; null for signs that are folded with their neighbours. */
    private static final String[] FOLDED = new String[COMMON];

    static {
        for (int sign = 0; sign < COMMON; sign = sign == LATIN - 1 ? PUNCTUATION : sign + 1) {
            FOLDED[sign] = withoutMarks(Character.toString(sign)).toLowerCase(Locale.ROOT);
        }
    }

    private TextFold() {}

    /** {@code « Œuvre  d’été »} becomes {@code « oeuvre d'ete »}: for finding, comparing and sorting, never for print. */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            String folded = sign < COMMON ? FOLDED[sign] : null;
            if (folded == null) {
                return collapseSpaces(withoutMarks(text).toLowerCase(Locale.ROOT));
            }
            out.append(folded);
        }
        return collapseSpaces(out.toString());
    }

    /** Unicode NFC, as every text is stored. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String withoutMarks(String text) {
        String split = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(split.length());
        split.codePoints().forEach(sign -> append(out, sign));
        return out.toString();
    }

    private static void append(StringBuilder out, int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return;
        }
        switch (sign) {
            case 'œ', 'Œ' -> out.append("oe");
            case 'æ', 'Æ' -> out.append("ae");
            case 'ß' -> out.append("ss");
            case 'ø', 'Ø' -> out.append('o');
            case 'ł', 'Ł' -> out.append('l');
            case '‘', '’', 'ʼ' -> out.append('\'');
            case '–', '—', '‐', '‑' -> out.append('-');
            default -> out.appendCodePoint(sign);
        }
    }

    private static String collapseSpaces(String text) {
        String bare = text.strip();
        StringBuilder out = new StringBuilder(bare.length());
        boolean after = false;
        for (int at = 0; at < bare.length(); at++) {
            char sign = bare.charAt(at);
            boolean space = sign == ' ' || sign >= '\t' && sign <= '\r';
            if (!space) {
                out.append(sign);
            } else if (!after) {
                out.append(' ');
            }
            after = space;
        }
        return out.toString();
    }
}
