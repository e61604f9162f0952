package org.bilan.report.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A zip file with nothing left to chance (PKWARE APPNOTE 6.3, sections 4.3 to 4.5): files one behind the other in their
 * order, none compressed, all dated 1980, no extra fields and no remarks. The same files have the same bytes on every
 * machine, and {@link StoredZipReading} accepts these bytes and no others.
 */
final class StoredZip {
    static final int LOCAL = 0x04034b50;
    static final int LOCAL_SIZE = 30;
    static final int ENTRY = 0x02014b50;
    static final int ENTRY_SIZE = 46;
    static final int END = 0x06054b50;
    static final int END_SIZE = 22;

    private static final short VERSION = 20;
    private static final short UTF_8 = 1 << 11;
    /** The first of January 1980, midnight. */
    private static final short DAY = 1 << 5 | 1;

    private StoredZip() {}

    static byte[] write(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, Integer> offsets = new LinkedHashMap<>();
        files.forEach((name, bytes) -> {
            offsets.put(name, out.size());
            out.writeBytes(header(name, bytes));
            out.writeBytes(bytes);
        });
        out.writeBytes(directory(files, offsets, out.size()));
        return out.toByteArray();
    }

    /** What stands before a file. */
    static byte[] header(String name, byte[] bytes) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer header = little(LOCAL_SIZE + encoded.length).putInt(LOCAL).putShort(VERSION);
        return described(header, encoded, bytes)
                .putShort((short) 0)
                .put(encoded)
                .array();
    }

    /** What stands in the directory for a file. */
    static byte[] entry(String name, byte[] bytes, int offset) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer entry = little(ENTRY_SIZE + encoded.length)
                .putInt(ENTRY)
                .putShort(VERSION)
                .putShort(VERSION);
        // extra field, remark, disk, attributes inside and outside: none
        described(entry, encoded, bytes).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        return entry.putShort((short) 0).putInt(0).putInt(offset).put(encoded).array();
    }

    private static ByteBuffer described(ByteBuffer to, byte[] name, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return to.putShort(UTF_8)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt((int) sum.getValue())
                .putInt(bytes.length)
                .putInt(bytes.length)
                .putShort((short) name.length);
    }

    /** What stands behind the files. */
    static byte[] directory(Map<String, byte[]> files, Map<String, Integer> offsets, int start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> out.writeBytes(entry(name, bytes, offsets.getOrDefault(name, 0))));
        int size = out.size();
        short count = (short) files.size();
        out.writeBytes(little(END_SIZE)
                .putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(size)
                .putInt(start)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
