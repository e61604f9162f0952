package org.bilan.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.bilan.document.Refusal.Reason;
import org.bilan.document.RefusedDocument;

/**
 * The zip file that a package lies in: read under limits, written so that the same parts give the same bytes (sorted
 * with the content types first, dated 1980, one level of compression).
 */
public final class ZipParts {
    public static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final int MOST_PARTS = 4_000;
    private static final int LARGEST_PART = 32 << 20;
    private static final long LARGEST_TOTAL = 100L << 20;
    private static final int LARGEST_FILE = 64 << 20;

    /** Not midnight: for that instant the JDK adds a field that depends on the machine's time zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 12, 0);

    private static final Set<String> COMPRESSED = Set.of("png", "jpeg", "jpg", "gif", "xlsx");

    private ZipParts() {}

    /** @throws RefusedDocument if it is no zip file, goes beyond a limit, or a name could mean another place */
    public static SortedMap<String, byte[]> read(byte[] file, String place) {
        if (file.length > 3 && (file[0] & 0xff) == 0xD0 && (file[1] & 0xff) == 0xCF) {
            throw new RefusedDocument(Reason.OLD_OR_ENCRYPTED, place, "");
        }
        if (file.length > LARGEST_FILE) {
            throw new RefusedDocument(Reason.TOO_LARGE, place, megabytes(LARGEST_FILE));
        }
        try {
            return read(new ZipDirectory(file), place);
        } catch (ZipException e) {
            throw new RefusedDocument(Reason.NOT_A_DOCUMENT, place, String.valueOf(e.getMessage()));
        }
    }

    private static SortedMap<String, byte[]> read(ZipDirectory zip, String place) throws ZipException {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        Set<String> folded = new TreeSet<>();
        long total = 0;
        for (ZipDirectory.Entry entry : zip.entries(MOST_PARTS)) {
            String name = entry.name();
            if (name.endsWith("/")) {
                continue;
            }
            if (!isPlainName(name) || !folded.add(name.toLowerCase(Locale.ROOT))) {
                throw new RefusedDocument(Reason.BAD_NAME, place, name);
            }
            if (parts.size() == MOST_PARTS) {
                throw new RefusedDocument(Reason.TOO_MANY_PARTS, place, Integer.toString(MOST_PARTS));
            }
            byte[] content = zip.read(entry, LARGEST_PART);
            total += content.length;
            if (content.length > LARGEST_PART || total > LARGEST_TOTAL) {
                long limit = content.length > LARGEST_PART ? LARGEST_PART : LARGEST_TOTAL;
                throw new RefusedDocument(Reason.TOO_LARGE, name, megabytes(limit));
            }
            parts.put(name, content);
        }
        if (parts.isEmpty()) {
            throw new RefusedDocument(Reason.NOT_A_DOCUMENT, place, "");
        }
        return parts;
    }

    /** The same parts give the same bytes. */
    public static byte[] write(Map<String, byte[]> parts) {
        int size = parts.values().stream().mapToInt(part -> part.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream(size / 4 + 1024);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            byte[] types = parts.get(CONTENT_TYPES);
            if (types != null) {
                write(zip, CONTENT_TYPES, types);
            }
            for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
                if (!part.getKey().equals(CONTENT_TYPES)) {
                    write(zip, part.getKey(), part.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        if (COMPRESSED.contains(extension(name))) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** In lower case, without dot; empty if the name has none. */
    public static String extension(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isPlainName(String name) {
        boolean signs = name.chars().allMatch(sign -> sign >= ' ' && sign != '\\' && sign != ':');
        return signs && !name.startsWith("/") && !("/" + name + "/").matches(".*/\\.{0,2}/.*");
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
