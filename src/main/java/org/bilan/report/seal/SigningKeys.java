package org.bilan.report.seal;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The organization's keys, in {@code HOME/keys}, which its owner alone may read: {@code signing.pem} the one that seals,
 * {@code public/ID.pem} its public half and those of keys before it. A key is made at
 * the set-up, in older homes when it is first needed. Services and
 * commands on one home may share it. What is in {@code signing.pem} leaves it for nothing but a signature.
 */
@Singleton
public class SigningKeys {
    /** Where they lie in a home. */
    public static final String FOLDER = "keys";

    private static final String FOLDERS = "rwx------";
    private static final String FILES = "rw-------";
    private static final String SECRET = "signing.pem";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final Path folder;

    SigningKeys(@Value("${bilan.home}") String home) {
        this.folder = Path.of(home).resolve(FOLDER);
    }

    /** A key that signs, with the id that its public half has. */
    record Signing(PackageKey key, PrivateKey secret) {
        /** Nothing of the secret. */
        @Override
        public String toString() {
            return "Signing " + key.id();
        }
    }

    /** The key that packages are sealed with now; made if there is none yet. */
    public PackageKey current() {
        return signing().key();
    }

    synchronized Signing signing() {
        try {
            if (!Files.exists(folder.resolve(SECRET))) {
                make(false);
            }
            return read();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * Makes another key the one that packages are sealed with. The one before can sign no more; its public half stays, so
     * that what it signed can be checked.
     */
    public synchronized PackageKey rotate() {
        try {
            make(true);
            return read().key();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Gives keys that came from a backup back to their owner alone. */
    public static void guard(Path home) throws IOException {
        Path folder = home.resolve(FOLDER);
        if (!isPosix() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                String rights = Files.isDirectory(path) ? FOLDERS : FILES;
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
            }
        }
    }

    /** The public halves of every key that there was, by their ids. */
    public List<PackageKey> all() {
        Path publics = folder.resolve("public");
        if (!Files.isDirectory(publics)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(publics)) {
            return files.filter(file -> file.toString().endsWith(".pem"))
                    .sorted()
                    .map(SigningKeys::publicKey)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Optional<PackageKey> publicKey(Path file) {
        try {
            return PackageKey.of(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The public half is there before the key itself is: of two that make one at once, one wins and both read that. */
    private void make(boolean instead) throws IOException {
        KeyPair made = pair();
        PackageKey key = PackageKey.of(made.getPublic());
        Files.createDirectories(folder.resolve("public"), owners(FOLDERS));
        Path open = folder.resolve("public").resolve(key.id() + ".pem");
        Files.writeString(open, key.pem(), StandardCharsets.US_ASCII);
        Path part = Files.createTempFile(folder, ".bilan-", ".part", owners(FILES));
        Files.writeString(part, secret(made, key), StandardCharsets.US_ASCII);
        Path place = folder.resolve(SECRET);
        if (instead) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            place(part, place);
        } catch (FileAlreadyExistsException taken) {
            Files.deleteIfExists(open);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A link appears whole, and never in the place of another file; where there are no links, a move does nearly that. */
    private static void place(Path part, Path place) throws IOException {
        try {
            Files.createLink(place, part);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(part, place);
        }
    }

    private static String secret(KeyPair made, PackageKey key) {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(made.getPrivate().getEncoded());
        return key.id() + "\n" + BEGIN + encoded + END;
    }

    private Signing read() throws IOException {
        String text = Files.readString(folder.resolve(SECRET), StandardCharsets.US_ASCII);
        String id = text.substring(0, Math.max(0, text.indexOf('\n')));
        PackageKey key = all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IOException("There is no public key for " + folder.resolve(SECRET)));
        try {
            byte[] encoded = Base64.getMimeDecoder()
                    .decode(text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END) + 1));
            PrivateKey secret = KeyFactory.getInstance(PackageSignature.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new Signing(key, secret);
        } catch (GeneralSecurityException | RuntimeException damaged) {
            // without the cause, whose words might hold some of it
            throw new IOException("It holds no key: " + folder.resolve(SECRET));
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(PackageSignature.ALGORITHM).generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK from 15 on has Ed25519", impossible);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] owners(String rights) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
