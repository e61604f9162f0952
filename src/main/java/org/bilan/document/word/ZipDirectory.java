package org.bilan.document.word;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The entries of a zip file in memory, by its central directory (APPNOTE.TXT 6.3.10, 4.3.12). The JDK's stream reads the
 * headers before each entry instead, which spreadsheet writers leave incomplete; its ZipFile wants a file.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int ENCRYPTED = 1;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long IN_EXTRA = 0xffffffffL;

    private final ByteBuffer file;

    /** {@code place} is where the entry's own header begins. */
    record Entry(String name, int method, long sum, long packed, long place) {}

    ZipDirectory(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    List<Entry> entries(int most) throws ZipException {
        try {
            int end = end();
            int count = file.getShort(end + 10) & 0xffff;
            int at = file.getInt(end + 16);
            List<Entry> entries = new ArrayList<>();
            for (int number = 0; number < count && number <= most; number++) {
                if (file.getInt(at) != ENTRY) {
                    throw new ZipException("No entry at " + at);
                }
                int name = file.getShort(at + 28) & 0xffff;
                int extra = file.getShort(at + 30) & 0xffff;
                entries.add(entry(at, name, extra));
                at += 46 + name + extra + (file.getShort(at + 32) & 0xffff);
            }
            return entries;
        } catch (IndexOutOfBoundsException e) {
            throw new ZipException("Cut off");
        }
    }

    private int end() throws ZipException {
        int last = file.limit() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new ZipException("No zip file");
    }

    private Entry entry(int at, int nameLength, int extraLength) throws ZipException {
        if ((file.getShort(at + 8) & ENCRYPTED) != 0) {
            throw new ZipException("Encrypted");
        }
        String name = new String(file.array(), at + 46, nameLength, StandardCharsets.UTF_8);
        long packed = file.getInt(at + 20) & 0xffffffffL;
        long size = file.getInt(at + 24) & 0xffffffffL;
        long place = file.getInt(at + 42) & 0xffffffffL;
        int wide = wideFields(at + 46 + nameLength, extraLength);
        if (size == IN_EXTRA) {
            wide += 8;
        }
        if (packed == IN_EXTRA) {
            packed = file.getLong(wide);
            wide += 8;
        }
        if (place == IN_EXTRA) {
            place = file.getLong(wide);
        }
        return new Entry(name, file.getShort(at + 10) & 0xffff, file.getInt(at + 16) & 0xffffffffL, packed, place);
    }

    /** Where sizes above four gigabytes would stand (4.5.3); some writers put all sizes there. */
    private int wideFields(int start, int length) {
        int at = start;
        while (at + 4 <= start + length) {
            if (file.getShort(at) == 1) {
                return at + 4;
            }
            at += 4 + (file.getShort(at + 2) & 0xffff);
        }
        return start;
    }

    /** At most {@code limit + 1} bytes, so that the caller sees that there were more. */
    byte[] read(Entry entry, int limit) throws ZipException {
        try {
            int header = Math.toIntExact(entry.place());
            int start = header + 30 + (file.getShort(header + 26) & 0xffff) + (file.getShort(header + 28) & 0xffff);
            int length = Math.toIntExact(entry.packed());
            byte[] content =
                    switch (entry.method()) {
                        case 0 -> stored(start, length, limit);
                        case 8 -> inflated(start, length, limit);
                        default -> throw new ZipException("Packed in a way that is not known");
                    };
            CRC32 sum = new CRC32();
            sum.update(content);
            if (content.length <= limit && sum.getValue() != entry.sum()) {
                throw new ZipException("Damaged: " + entry.name());
            }
            return content;
        } catch (IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException e) {
            throw new ZipException("Cut off: " + entry.name());
        }
    }

    private byte[] stored(int start, int length, int limit) {
        byte[] content = new byte[Math.min(length, limit + 1)];
        file.get(start, content);
        return content;
    }

    private byte[] inflated(int start, int length, int limit) throws ZipException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.array(), start, length);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, 4 * length + 64));
            byte[] buffer = new byte[16_384];
            while (!inflater.finished() && out.size() <= limit) {
                int count = inflater.inflate(buffer, 0, Math.min(buffer.length, limit + 1 - out.size()));
                if (count == 0 && !inflater.finished()) {
                    throw new ZipException("Cut off");
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage());
        } finally {
            inflater.end();
        }
    }
}
