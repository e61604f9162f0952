package org.bilan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bilan.audit.Anchor;
import org.bilan.audit.AuditTrail;

/** Where a trail stood, as somebody kept it: the line that {@code verify --audit} printed, a file that holds it, or a backup. */
record KeptAnchor(String given) {
    private static final int LONGEST = 10_000;

    /** @throws Refusal if it is none of these */
    Anchor read() throws IOException {
        Optional<Anchor> written = Anchor.parse(given);
        if (written.isPresent()) {
            return written.get();
        }
        Path file = file();
        if (!Files.isRegularFile(file)) {
            throw new Refusal("audit.against.none", given);
        }
        return given.endsWith(".zip")
                ? ofBackup(file)
                : Anchor.parse(Files.size(file) > LONGEST ? "" : Files.readString(file))
                        .orElseThrow(() -> new Refusal("audit.against.none", given));
    }

    private Path file() {
        try {
            return Path.of(given);
        } catch (InvalidPathException none) {
            throw new Refusal("audit.against.none", given);
        }
    }

    /** The copy is opened beside, so that the backup stays as it is. */
    private Anchor ofBackup(Path backup) throws IOException {
        Path work = Files.createTempDirectory("bilan-audit");
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            ZipEntry database = zip.getEntry(OpenHome.DATABASE);
            if (database == null) {
                throw new Refusal("audit.against.none", given);
            }
            try (InputStream in = zip.getInputStream(database)) {
                Files.copy(in, work.resolve(OpenHome.DATABASE));
            }
            try (OpenHome copy = OpenHome.becoming(work)) {
                return copy.bean(AuditTrail.class).anchor();
            }
        } finally {
            Folders.delete(work);
        }
    }
}
