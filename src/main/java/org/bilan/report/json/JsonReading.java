package org.bilan.report.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads JSON of unknown origin (RFC 8259): of bounded depth, no name twice, only whole numbers, no {@code null}. Blanks
 * are refused too, since canonical JSON has none.
 */
final class JsonReading {
    /** Deeper than any of ours, and far from the end of a stack. */
    static final int DEEPEST = 60;

    private final CharBuffer text;
    private int depth;

    private JsonReading(CharBuffer text) {
        this.text = text;
    }

    /** @throws UnreadableJson if it is not JSON as described */
    static Json of(byte[] bytes) {
        JsonReading reading = new JsonReading(decoded(bytes));
        Json value = reading.value();
        if (reading.text.hasRemaining()) {
            throw reading.wrong();
        }
        return value;
    }

    private static CharBuffer decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableJson(0);
        }
    }

    private Json value() {
        char first = peek();
        return switch (first) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> new Json.Text(quoted());
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> whole();
        };
    }

    private Json members() {
        enter();
        SortedMap<String, Json> all = new TreeMap<>();
        if (!skip('}')) {
            do {
                String name = quoted();
                expect(':');
                if (all.put(name, value()) != null) {
                    throw wrong();
                }
            } while (skip(','));
            expect('}');
        }
        depth--;
        return new Json.Members(all);
    }

    private Json items() {
        enter();
        List<Json> all = new ArrayList<>();
        if (!skip(']')) {
            do {
                all.add(value());
            } while (skip(','));
            expect(']');
        }
        depth--;
        return new Json.Items(all);
    }

    private void enter() {
        next();
        if (++depth > DEEPEST) {
            throw wrong();
        }
    }

    private Json word(String word, boolean is) {
        for (int at = 0; at < word.length(); at++) {
            expect(word.charAt(at));
        }
        return new Json.Truth(is);
    }

    private Json whole() {
        StringBuilder digits = new StringBuilder();
        if (skip('-')) {
            digits.append('-');
        }
        while (text.hasRemaining() && peek() >= '0' && peek() <= '9' && digits.length() < 18) {
            digits.append(next());
        }
        try {
            return new Json.Whole(Long.parseLong(digits.toString()));
        } catch (IllegalArgumentException notOne) {
            throw wrong();
        }
    }

    private String quoted() {
        expect('"');
        StringBuilder quoted = new StringBuilder();
        for (char sign = next(); sign != '"'; sign = next()) {
            if (sign < ' ') {
                throw wrong();
            }
            quoted.append(sign == '\\' ? escaped() : sign);
        }
        return quoted.toString();
    }

    private char escaped() {
        char sign = next();
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> (char) (hexadecimal() << 12 | hexadecimal() << 8 | hexadecimal() << 4 | hexadecimal());
            default -> throw wrong();
        };
    }

    private int hexadecimal() {
        int digit = Character.digit(next(), 16);
        if (digit < 0) {
            throw wrong();
        }
        return digit;
    }

    private boolean skip(char wanted) {
        boolean there = text.hasRemaining() && peek() == wanted;
        if (there) {
            next();
        }
        return there;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw wrong();
        }
    }

    private char peek() {
        if (!text.hasRemaining()) {
            throw wrong();
        }
        return text.charAt(0);
    }

    private char next() {
        if (!text.hasRemaining()) {
            throw wrong();
        }
        return text.get();
    }

    private UnreadableJson wrong() {
        return new UnreadableJson(Math.max(0, text.position() - 1));
    }
}
