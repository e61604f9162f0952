package org.bilan.report.seal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link StoredZip} wrote, and finds every byte that it would not have written. Nothing is unpacked to anywhere:
 * files are parts of the bytes given, so that no name leads out of the package and nothing grows.
 */
final class StoredZipReading {
    /** Of one package. */
    static final int MOST_FILES = 5_000;

    /** Flaws for which the directory is searched. */
    private static final int MOST_NAMED = 20;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,120}(/[a-z0-9][a-z0-9._-]{0,120})?");

    private final byte[] bytes;
    private final ByteBuffer zip;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Integer> offsets = new LinkedHashMap<>();
    private final List<SealFlaw> flaws = new ArrayList<>();
    private int at;

    /** The files in their order, as far as they could be read, and what is wrong with what holds them. */
    record Unpacked(Map<String, byte[]> files, List<SealFlaw> flaws) {}

    private StoredZipReading(byte[] bytes) {
        this.bytes = bytes;
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Unpacked of(byte[] bytes) {
        StoredZipReading reading = new StoredZipReading(bytes);
        if (bytes.length < StoredZip.LOCAL_SIZE
                || (reading.zip.getInt(0) != StoredZip.LOCAL
                        && reading.nameAt(0).isEmpty())) {
            return new Unpacked(Map.of(), List.of(SealFlaw.whole("zip.none")));
        }
        if (reading.files()) {
            reading.directory();
        }
        return new Unpacked(reading.files, reading.flaws);
    }

    /** Whether every file could be found. */
    private boolean files() {
        while (at + 4 <= bytes.length && zip.getInt(at) == StoredZip.LOCAL) {
            SealFlaw flaw = file();
            if (flaw != null) {
                flaws.add(flaw);
                return false;
            }
        }
        boolean over = at + 4 <= bytes.length && zip.getInt(at) == StoredZip.ENTRY;
        if (!over) {
            flaws.add(
                    at + StoredZip.LOCAL_SIZE > bytes.length
                            ? SealFlaw.whole("zip.truncated")
                            : isDirectory(at)
                                    ? SealFlaw.of(files.keySet().iterator().next(), "zip.directory")
                                    : SealFlaw.of(nameAt(at), "zip.header"));
        }
        return over;
    }

    /** Whether the end says that the directory begins there. */
    private boolean isDirectory(int place) {
        return zip.getInt(bytes.length - StoredZip.END_SIZE + 16) == place && !files.isEmpty();
    }

    /** Reads a file and goes on behind it; what is wrong where that cannot be. */
    private @Nullable SealFlaw file() {
        if (at + StoredZip.LOCAL_SIZE > bytes.length) {
            return SealFlaw.whole("zip.truncated");
        }
        int start = at + StoredZip.LOCAL_SIZE + Short.toUnsignedInt(zip.getShort(at + 26));
        long size = Integer.toUnsignedLong(zip.getInt(at + 18));
        if (start > bytes.length) {
            return SealFlaw.of(nameAt(at), "zip.header");
        }
        String name =
                new String(bytes, at + StoredZip.LOCAL_SIZE, start - at - StoredZip.LOCAL_SIZE, StandardCharsets.UTF_8);
        if (!NAME.matcher(name).matches()) {
            return SealFlaw.of(nameAt(at), "zip.name", shown(name));
        }
        if (zip.getShort(at + 8) != 0) {
            return SealFlaw.of(name, "zip.compressed");
        }
        if (start + size > bytes.length) {
            return SealFlaw.of(name, isNamed(name) ? "zip.header" : "zip.truncated");
        }
        if (files.containsKey(name)) {
            return SealFlaw.of(name, "zip.twice");
        }
        if (files.size() == MOST_FILES) {
            return SealFlaw.whole("zip.many");
        }
        byte[] content = Arrays.copyOfRange(bytes, start, start + (int) size);
        files.put(name, content);
        offsets.put(name, at);
        byte[] expected = StoredZip.header(name, content);
        if (!Arrays.equals(expected, 0, expected.length, bytes, at, start)) {
            String listed = flaws.size() < MOST_NAMED ? nameAt(at) : name;
            flaws.add(SealFlaw.of(listed.isEmpty() ? name : listed, "zip.header"));
        }
        at = start + (int) size;
        return null;
    }

    private void directory() {
        byte[] expected = StoredZip.directory(files, offsets, at);
        int same = Arrays.mismatch(expected, 0, expected.length, bytes, at, bytes.length);
        if (same == expected.length) {
            flaws.add(SealFlaw.whole("zip.more"));
        } else if (same >= 0 && at + same == bytes.length) {
            flaws.add(SealFlaw.whole("zip.truncated"));
        } else if (same >= 0) {
            flaws.add(listed(same));
        }
    }

    /** The file whose entry in the directory has the byte at that place. */
    private SealFlaw listed(int place) {
        int end = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            end += StoredZip.entry(file.getKey(), file.getValue(), 0).length;
            if (place < end) {
                return SealFlaw.of(file.getKey(), "zip.directory");
            }
        }
        return SealFlaw.whole("zip.end");
    }

    /** What the directory at the end calls the file at that place; an empty text where it knows none. */
    private String nameAt(int offset) {
        for (int entry = 0; entry + StoredZip.ENTRY_SIZE <= bytes.length; entry++) {
            if (zip.getInt(entry) == StoredZip.ENTRY && zip.getInt(entry + 42) == offset) {
                String name = nameOf(entry);
                if (NAME.matcher(name).matches()) {
                    return name;
                }
            }
        }
        return "";
    }

    private boolean isNamed(String name) {
        for (int entry = at; entry + StoredZip.ENTRY_SIZE <= bytes.length; entry++) {
            if (zip.getInt(entry) == StoredZip.ENTRY && nameOf(entry).equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String nameOf(int entry) {
        int start = entry + StoredZip.ENTRY_SIZE;
        int length = Math.min(Short.toUnsignedInt(zip.getShort(entry + 28)), bytes.length - start);
        return new String(bytes, start, length, StandardCharsets.UTF_8);
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }
}
