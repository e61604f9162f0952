package org.bilan.web.administration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an uploaded data folder, within limits of number and size, and never outside its place. */
final class Unpacking {
    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 500L << 20;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private long bytes;
    private int entries;

    private Unpacking(Path folder) {
        this.folder = folder;
    }

    /** It is no zip, or more than could be a data folder. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    /**
     * Unpacks into {@code folder} and answers what is to be imported: the folder with the tables, or the workbook that is
     * there instead.
     *
     * @throws Refused if the file is no such zip
     */
    static Path unpack(Path zip, Path folder) throws IOException {
        new Unpacking(Files.createDirectories(folder)).unpack(zip);
        return source(folder);
    }

    private void unpack(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> all = file.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory() && !isForeign(entry.getName())) {
                    unpack(file, entry);
                }
            }
        } catch (ZipException unreadable) {
            throw new Refused("no zip");
        }
    }

    /** What file managers add by themselves. */
    private static boolean isForeign(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }

    private void unpack(ZipFile file, ZipEntry entry) throws IOException {
        Path target = folder.resolve(entry.getName().replace('\\', '/')).normalize();
        if (!target.startsWith(folder) || ++entries > MOST_ENTRIES) {
            throw new Refused("entries");
        }
        Files.createDirectories(target.getParent());
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = file.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw new Refused("size");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** A zip often holds one folder with everything in it. */
    private static Path source(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> all = Files.list(folder)) {
            inside = all.toList();
        }
        if (inside.size() == 1 && Files.isDirectory(inside.get(0))) {
            return source(inside.get(0));
        }
        boolean tables = inside.stream().anyMatch(path -> ends(path, ".csv"));
        List<Path> workbooks =
                inside.stream().filter(path -> ends(path, ".xlsx")).toList();
        return !tables && workbooks.size() == 1 ? workbooks.get(0) : folder;
    }

    private static boolean ends(Path path, String ending) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
