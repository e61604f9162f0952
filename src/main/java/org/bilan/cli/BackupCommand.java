package org.bilan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bilan.storage.DatabaseCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * A copy of the database at one moment, then of the files: every file that the copy's records name is there, for files
 * come before the records that name them. May run while the service does.
 */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    /** What a home holds beside its database that cannot be made again. */
    static final List<String> FOLDERS = List.of("files", "report-templates", "reports");

    private final Bilan bilan;

    @Parameters(index = "0", paramLabel = "FILE.zip")
    private @Nullable Path file;

    BackupCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() throws IOException {
        Path target = Objects.requireNonNull(file).toAbsolutePath();
        Path home = bilan.home();
        if (bilan.terminal().environment().containsKey("BILAN_DATABASE_URL")) {
            throw new Refusal("backup.server");
        }
        if (!Files.exists(home.resolve(OpenHome.DATABASE))) {
            throw new Refusal("home.none", home);
        }
        if (Files.exists(target)) {
            throw new Refusal("file.exists", target);
        }
        Path folder = Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path work = Files.createTempDirectory(folder, ".backup");
        try {
            Path zip = work.resolve("backup.zip");
            write(home, zip, work.resolve(OpenHome.DATABASE));
            Files.move(zip, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(work);
        }
        bilan.say("backup.done", target);
        return ExitCode.DONE;
    }

    private static void write(Path home, Path zip, Path database) throws IOException {
        try {
            DatabaseCopy.write(home.resolve(OpenHome.DATABASE), database);
        } catch (SQLException problem) {
            throw new Refusal("backup.database", home.resolve(OpenHome.DATABASE), problem.getMessage());
        }
        try (OutputStream stream = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(stream)) {
            add(out, OpenHome.DATABASE, database);
            for (String folder : FOLDERS) {
                addAll(out, home, home.resolve(folder));
            }
        }
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
