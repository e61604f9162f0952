package org.bilan.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A copy of a home as one zip: the database at one moment, then the files, so that every file that the copy's records name
 * is there, for files come before the records that name them. May be written while the service runs.
 */
public final class BackupFile {
    /** What a home on its own database has once it holds anything. */
    public static final String DATABASE = "bilan.db";
    /** What a home holds beside its database that cannot be made again. */
    public static final List<String> FOLDERS = List.of("files", "report-templates", "reports", "sealed", "keys");

    private BackupFile() {}

    /** Whether the home has a database of its own; one on a server is copied there. */
    public static boolean isPossible(Path home) {
        return Files.exists(home.resolve(DATABASE));
    }

    /**
     * @param zip where to write; {@code work} is an empty folder beside it for the copy of the database
     * @throws SQLException if the database cannot be copied
     */
    public static void write(Path home, Path zip, Path work) throws IOException, SQLException {
        Path database = work.resolve(DATABASE);
        DatabaseCopy.write(home.resolve(DATABASE), database);
        Files.createFile(zip, owners());
        try (OutputStream stream = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(stream)) {
            add(out, DATABASE, database);
            for (String folder : FOLDERS) {
                addAll(out, home, home.resolve(folder));
            }
        } finally {
            Files.deleteIfExists(database);
        }
    }

    /** It holds the organization's signing key, and everything else. */
    private static FileAttribute<?>[] owners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void addAll(ZipOutputStream out, Path home, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path found : files.filter(Files::isRegularFile).sorted().toList()) {
                add(out, home.relativize(found).toString().replace('\\', '/'), found);
            }
        }
    }

    private static void add(ZipOutputStream out, String name, Path source) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        Files.copy(source, out);
        out.closeEntry();
    }
}
