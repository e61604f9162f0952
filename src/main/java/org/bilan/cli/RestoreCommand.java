package org.bilan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.report.seal.SigningKeys;
import org.bilan.storage.BackupFile;
import org.bilan.storage.DatabaseCopy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * A backup put back into an empty home. It is unpacked beside the home and moved there whole: a killed restore leaves the
 * home as it was. The audit trail that came back with it says that, and from which file.
 */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Bilan bilan;

    @Parameters(index = "0", paramLabel = "FILE.zip")
    private @Nullable Path file;

    RestoreCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() throws IOException {
        Path home = bilan.home();
        if (Folders.holdsAnything(home)) {
            throw new Refusal("restore.full", home);
        }
        Path above = Files.createDirectories(Objects.requireNonNull(home.getParent()));
        Path work = Files.createTempDirectory(above, ".restore");
        try {
            unpack(Objects.requireNonNull(file), work);
            SigningKeys.guard(work);
            if (!DatabaseCopy.isSound(work.resolve(OpenHome.DATABASE))) {
                throw new Refusal("restore.not.backup", file);
            }
            note(work);
            Files.deleteIfExists(home);
            Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(work);
        }
        bilan.say("restore.done", home);
        return ExitCode.DONE;
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (ZipFile backup = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(backup.entries());
            if (entries.stream().noneMatch(entry -> entry.getName().equals(OpenHome.DATABASE))) {
                throw new Refusal("restore.not.backup", zip);
            }
            for (ZipEntry entry : entries) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(folder) || !isOurs(entry.getName())) {
                    throw new Refusal("restore.not.backup", zip);
                }
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                try (InputStream stream = backup.getInputStream(entry)) {
                    Files.copy(stream, target);
                }
            }
        } catch (ZipException notOne) {
            throw new Refusal("restore.not.backup", zip);
        }
    }

    private void note(Path folder) {
        String name = Objects.requireNonNull(file).getFileName().toString();
        try (OpenHome restored = OpenHome.becoming(folder)) {
            restored.bean(AuditTrail.class).add(Author.CONSOLE, List.of(new Change("restore", name, null, Map.of())));
        }
    }

    private static boolean isOurs(String name) {
        return name.equals(OpenHome.DATABASE)
                || BackupFile.FOLDERS.stream().anyMatch(folder -> name.startsWith(folder + "/"));
    }
}
