package org.bilan.document.word;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The spaces of a French text that no line may end at: before {@code : ; ? ! »} and the signs of percent and dollar, after
 * {@code «}, between a day and its month (Office québécois de la langue française, « Espacement »). Where somebody typed
 * an ordinary one, it becomes one that does not break; nothing is added.
 */
public final class FrenchSpaces {
    private static final byte[][] MONTHS = Arrays.stream(
                    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "))
            .map(name -> name.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private static final byte LEAD = (byte) 0xc2;
    private static final byte NO_BREAK = (byte) 0xa0;
    private static final byte OPENING = (byte) 0xab;
    private static final byte CLOSING = (byte) 0xbb;

    private FrenchSpaces() {}

    /** In the text of a Word document, of its margins and of its notes. */
    public static void join(DocxPackage document) {
        for (String part : document.storyParts()) {
            byte[] before = document.bytes(part);
            byte[] after = joined(before);
            if (after != before) {
                document.put(part, after);
            }
        }
    }

    /** A part of a document, in UTF-8; only what stands in runs of text changes. */
    static byte[] joined(byte[] part) {
        ByteArrayOutputStream out = null;
        int copied = 0;
        boolean text = false;
        for (int at = 0; at < part.length; at++) {
            byte sign = part[at];
            if (sign == '<') {
                text = isRun(part, at);
            } else if (sign == ' ' && text && joins(part, at)) {
                out = out == null ? new ByteArrayOutputStream(part.length + 256) : out;
                out.write(part, copied, at - copied);
                out.write(LEAD);
                out.write(NO_BREAK);
                copied = at + 1;
            }
        }
        if (out == null) {
            return part;
        }
        out.write(part, copied, part.length - copied);
        return out.toByteArray();
    }

    /** {@code <w:t>}, {@code <w:t xml:space="preserve">}. */
    private static boolean isRun(byte[] part, int at) {
        return at + 4 < part.length
                && part[at + 1] == 'w'
                && part[at + 2] == ':'
                && part[at + 3] == 't'
                && (part[at + 4] == '>' || part[at + 4] == ' ');
    }

    private static boolean joins(byte[] part, int at) {
        if (at < 2 || at + 2 >= part.length || part[at - 1] == '>' || part[at - 1] == ' ') {
            return false;
        }
        byte next = part[at + 1];
        boolean digit = part[at - 1] >= '0' && part[at - 1] <= '9';
        return switch (next) {
            case ':', ';', '?', '!' -> endsWord(part[at + 2]);
            case '%', '$' -> digit && endsWord(part[at + 2]);
            case LEAD -> part[at + 2] == CLOSING || part[at - 2] == LEAD && part[at - 1] == OPENING;
            default -> part[at - 2] == LEAD && part[at - 1] == OPENING || isDay(part, at) && isMonth(part, at + 1);
        };
    }

    private static boolean endsWord(byte sign) {
        return sign == ' ' || sign == '<' || sign == '.' || sign == ',' || sign == ')' || sign == LEAD;
    }

    /** {@code 31}, {@code 1er}. */
    private static boolean isDay(byte[] part, int end) {
        int at = end;
        if (part[at - 1] == 'r' && part[at - 2] == 'e') {
            at -= 2;
        }
        int first = at;
        while (first > 0 && part[first - 1] >= '0' && part[first - 1] <= '9') {
            first--;
        }
        return at > first && at - first <= 2;
    }

    private static boolean isMonth(byte[] part, int from) {
        for (byte[] month : MONTHS) {
            int end = from + month.length;
            if (end < part.length
                    && Arrays.equals(month, 0, month.length, part, from, end)
                    && !Character.isLetter((char) part[end])) {
                return true;
            }
        }
        return false;
    }
}
