package org.bilan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.bilan.audit.Anchor;
import org.bilan.audit.AuditTrail;
import org.bilan.report.seal.PackageKey;
import org.bilan.report.seal.SealedPackage;
import org.bilan.report.seal.Verification;
import org.bilan.report.seal.Verified;

/**
 * Where a trail stood, as somebody kept it: the line that {@code verify --audit} printed, a file that holds it, a backup, or
 * a sealed package.
 *
 * @param trusted the keys of which one must have signed a package; none to take the package's own word
 */
record KeptAnchor(String given, List<PackageKey> trusted) {
    private static final int LONGEST = 10_000;

    /** A database takes up to so many times the room of the backup that holds it, and a small one even more. */
    private static final int MOST_PACKED = 200;

    private static final long SMALL = 64L << 20;

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
                ? ofZip(file)
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

    private Anchor ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry database = zip.getEntry(OpenHome.DATABASE);
            long most = Math.max(SMALL, Files.size(file) * MOST_PACKED);
            return database == null ? ofPackage(file) : ofBackup(zip, database, most);
        } catch (ZipException none) {
            throw new Refusal("audit.against.none", given);
        }
    }

    private Anchor ofPackage(Path file) throws IOException {
        Verified found = Verification.vouched(PackageFile.read(file), trusted);
        SealedPackage sealed = found.sealed();
        if (!found.isWhole() || sealed == null) {
            throw new Refusal("audit.against.changed", given);
        }
        return Optional.ofNullable(sealed.trail())
                .flatMap(Anchor::parse)
                .orElseThrow(() -> new Refusal("audit.against.older", given));
    }

    /** The copy is opened beside, so that the backup stays as it is. */
    private Anchor ofBackup(ZipFile backup, ZipEntry database, long most) throws IOException {
        Path work = Files.createTempDirectory("bilan-audit");
        try {
            try (InputStream in = backup.getInputStream(database);
                    OutputStream out = Files.newOutputStream(work.resolve(OpenHome.DATABASE))) {
                copy(in, out, most);
            }
            try (OpenHome copy = OpenHome.becoming(work)) {
                return copy.bean(AuditTrail.class).anchor();
            }
        } finally {
            Folders.delete(work);
        }
    }

    /** @throws Refusal if there is more than that */
    private void copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] piece = new byte[1 << 16];
        long left = most;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            left -= read;
            if (left < 0) {
                throw new Refusal("audit.against.large", given);
            }
            out.write(piece, 0, read);
        }
    }
}
