package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bilan.storage.BackupFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * A copy of the database at one moment, then of the files: every file that the copy's records name is there, for files
 * come before the records that name them. May run while the service does.
 */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
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
            write(home, zip, work);
            Files.move(zip, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(work);
        }
        bilan.say("backup.done", target);
        return ExitCode.DONE;
    }

    private static void write(Path home, Path zip, Path work) throws IOException {
        try {
            BackupFile.write(home, zip, work);
        } catch (SQLException problem) {
            throw new Refusal("backup.database", home.resolve(OpenHome.DATABASE), problem.getMessage());
        }
    }
}
