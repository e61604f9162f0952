package org.bilan.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A part as it is written: bytes in UTF-8, in chunks, so that 20 000 rows are never copied from array to array. */
final class Output {
    private static final int CHUNK = 1 << 16;
    private static final byte[] BREAK = "</w:t><w:br/><w:t xml:space=\"preserve\">".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TAB = "</w:t><w:tab/><w:t xml:space=\"preserve\">".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LESS = {'&', 'l', 't', ';'};
    private static final byte[] GREATER = {'&', 'g', 't', ';'};
    private static final byte[] AMPERSAND = {'&', 'a', 'm', 'p', ';'};
    private static final byte[] QUOTE = {'&', 'q', 'u', 'o', 't', ';'};

    private final List<byte[]> full = new ArrayList<>();
    private byte[] chunk = new byte[CHUNK];
    private int used;

    long size() {
        return (long) full.size() * CHUNK + used;
    }

    /** Forgets what was written after {@code size}. */
    void backTo(long size) {
        int chunks = (int) (size / CHUNK);
        if (chunks < full.size()) {
            chunk = full.get(chunks);
            full.subList(chunks, full.size()).clear();
        }
        used = (int) (size % CHUNK);
    }

    void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    private void write(byte[] bytes, int from, int length) {
        int at = from;
        int left = length;
        while (left >= CHUNK - used) {
            int room = CHUNK - used;
            System.arraycopy(bytes, at, chunk, used, room);
            at += room;
            left -= room;
            next();
        }
        System.arraycopy(bytes, at, chunk, used, left);
        used += left;
    }

    void xml(String xml) {
        write(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Text from data inside {@code w:t}: can never become markup; a new line and a tab become Word's. */
    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < 0x80) {
                plain(sign);
            } else if (Character.isHighSurrogate(sign)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                code(Character.toCodePoint(sign, text.charAt(++i)));
            } else if (!Character.isSurrogate(sign) && sign < 0xFFFE) {
                code(sign);
            }
        }
    }

    private void plain(char sign) {
        switch (sign) {
            case '<' -> write(LESS);
            case '>' -> write(GREATER);
            case '&' -> write(AMPERSAND);
            case '"' -> write(QUOTE);
            case '\n' -> write(BREAK);
            case '\t' -> write(TAB);
            default -> {
                if (sign >= ' ') {
                    one(sign);
                }
            }
        }
    }

    private void code(int code) {
        if (code < 0x800) {
            one(0xC0 | code >> 6);
        } else if (code < 0x10000) {
            one(0xE0 | code >> 12);
            one(0x80 | code >> 6 & 0x3F);
        } else {
            one(0xF0 | code >> 18);
            one(0x80 | code >> 12 & 0x3F);
            one(0x80 | code >> 6 & 0x3F);
        }
        one(0x80 | code & 0x3F);
    }

    private void one(int bits) {
        chunk[used++] = (byte) bits;
        if (used == CHUNK) {
            next();
        }
    }

    private void next() {
        full.add(chunk);
        chunk = new byte[CHUNK];
        used = 0;
    }

    /** All of another output. */
    void write(Output other) {
        other.full.forEach(this::write);
        write(other.chunk, 0, other.used);
    }

    /** Everything, with {@code piece} put in at {@code at}. */
    byte[] bytes(long at, byte[] piece) {
        byte[] all = new byte[Math.toIntExact(size() + piece.length)];
        copy(0, at, all, 0);
        System.arraycopy(piece, 0, all, (int) at, piece.length);
        copy(at, size(), all, (int) at + piece.length);
        return all;
    }

    byte[] bytes() {
        return bytes(0, new byte[0]);
    }

    private void copy(long from, long to, byte[] into, int start) {
        int written = start;
        for (long at = from; at < to; ) {
            int index = (int) (at / CHUNK);
            int offset = (int) (at % CHUNK);
            int length = (int) Math.min(CHUNK - offset, to - at);
            System.arraycopy(index < full.size() ? full.get(index) : chunk, offset, into, written, length);
            at += length;
            written += length;
        }
    }

    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
