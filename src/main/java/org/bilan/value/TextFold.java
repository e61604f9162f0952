package org.bilan.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text reduced to what people mean by "the same word": no case, accent, ligature or kind of space and apostrophe. */
public final class TextFold {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private TextFold() {}

    /** {@code « Œuvre  d’été »} becomes {@code « oeuvre d'ete »}: for finding, comparing and sorting, never for print. */
    public static String fold(String text) {
        String plain = isPlain(text) ? text : withoutMarks(text);
        return collapseSpaces(plain.toLowerCase(Locale.ROOT));
    }

    /** Unicode NFC, as every text is stored. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(sign -> sign < 0x80);
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
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }
}
