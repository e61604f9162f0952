package org.bilan.report.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;

/**
 * The one spelling of a JSON value (RFC 8785, JSON Canonicalization Scheme), in UTF-8: no blanks, names sorted, only what
 * must be escaped is. Two equal values have the same bytes, whoever writes them.
 */
public final class CanonicalJson {
    private final StringBuilder out = new StringBuilder(1 << 12);

    private CanonicalJson() {}

    /** @throws IllegalArgumentException if a text holds half of a character */
    public static byte[] write(Json value) {
        CanonicalJson writer = new CanonicalJson();
        writer.value(value);
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(writer.out));
            return Arrays.copyOf(bytes.array(), bytes.limit());
        } catch (CharacterCodingException half) {
            throw new IllegalArgumentException("Half of a character", half);
        }
    }

    /** @throws UnreadableJson if it is not JSON, or not in its canonical spelling */
    public static Json read(byte[] bytes) {
        Json value = JsonReading.of(bytes);
        byte[] canonical = written(value);
        int same = Arrays.mismatch(bytes, canonical);
        if (same >= 0) {
            throw new UnreadableJson(same);
        }
        return value;
    }

    private static byte[] written(Json value) {
        try {
            return write(value);
        } catch (IllegalArgumentException half) {
            throw new UnreadableJson(0);
        }
    }

    private void value(Json value) {
        if (value instanceof Json.Members members) {
            members(members);
        } else if (value instanceof Json.Items items) {
            items(items);
        } else if (value instanceof Json.Text text) {
            text(text.text());
        } else if (value instanceof Json.Whole whole) {
            out.append(whole.number());
        } else if (value instanceof Json.Truth truth) {
            out.append(truth.is());
        }
    }

    private void members(Json.Members members) {
        out.append('{');
        Iterator<Map.Entry<String, Json>> all = members.all().entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, Json> member = all.next();
            text(member.getKey());
            out.append(':');
            value(member.getValue());
            out.append(all.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private void items(Json.Items items) {
        out.append('[');
        Iterator<Json> all = items.all().iterator();
        while (all.hasNext()) {
            value(all.next());
            out.append(all.hasNext() ? "," : "");
        }
        out.append(']');
    }

    /** RFC 8785, 3.2.2.2. */
    private void text(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case '"', '\\' -> out.append('\\').append(sign);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (sign < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(sign >> 4, 16))
                                .append(Character.forDigit(sign & 15, 16));
                    } else {
                        out.append(sign);
                    }
                }
            }
        }
        out.append('"');
    }
}
