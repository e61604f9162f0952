package org.bilan.funding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders under {@code report-templates}: those shipped on the class path, and the organization's own, which win. */
final class ProfileFolders {
    static final String ROOT = "report-templates";
    static final String PROFILE = "profile.yaml";
    static final long MAX_BYTES = 50L << 20;
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
    private static final Pattern ENTRY = Pattern.compile(ROOT + "/([^/]+)/" + Pattern.quote(PROFILE));

    private final Path own;
    private final ClassLoader shipped;

    ProfileFolders(Path home, ClassLoader shipped) {
        this.own = home.resolve(ROOT);
        this.shipped = shipped;
    }

    /** Names of every folder that has a profile, sorted. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>(shippedNames());
        names.addAll(foldersIn(own));
        return List.copyOf(names);
    }

    /** A file of a folder; empty if there is none or the name could lead elsewhere. */
    Optional<byte[]> read(String folder, String file) {
        if (!SAFE.matcher(folder).matches() || !SAFE.matcher(file).matches()) {
            return Optional.empty();
        }
        try {
            Path path = own.resolve(folder).resolve(file);
            return Files.isRegularFile(path)
                    ? Optional.of(limited(folder + "/" + file, Files.newInputStream(path)))
                    : readShipped(folder, file);
        } catch (IOException cause) {
            throw unreadable(folder, file, cause);
        }
    }

    /** A file of a shipped folder, whether or not the organization has its own; empty as for {@link #read}. */
    Optional<byte[]> readShipped(String folder, String file) {
        if (!SAFE.matcher(folder).matches() || !SAFE.matcher(file).matches()) {
            return Optional.empty();
        }
        try {
            InputStream stream = shipped.getResourceAsStream(ROOT + "/" + folder + "/" + file);
            return stream == null ? Optional.empty() : Optional.of(limited(folder + "/" + file, stream));
        } catch (IOException cause) {
            throw unreadable(folder, file, cause);
        }
    }

    boolean isOwn(String folder, String file) {
        return SAFE.matcher(folder).matches()
                && Files.isRegularFile(own.resolve(folder).resolve(file));
    }

    /** Puts a file in an own folder, whole or not at all: nobody reads the half of one. */
    void write(String folder, String file, byte[] bytes) throws IOException {
        Path path = ownPath(folder, file);
        Files.createDirectories(path.getParent());
        Path part = Files.createTempFile(path.getParent(), ".bilan-", ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void delete(String folder, String file) throws IOException {
        Files.deleteIfExists(ownPath(folder, file));
    }

    private Path ownPath(String folder, String file) {
        if (!SAFE.matcher(folder).matches() || !SAFE.matcher(file).matches()) {
            throw new IllegalArgumentException("Not the name of a profile's file");
        }
        return own.resolve(folder).resolve(file);
    }

    private static ProfileProblem unreadable(String folder, String file, IOException cause) {
        return new ProfileProblem(ROOT + "/" + folder + "/" + file, cause, "profile.folder", cause.getMessage());
    }

    boolean has(String folder, String file) {
        return SAFE.matcher(folder).matches()
                && SAFE.matcher(file).matches()
                && (Files.isRegularFile(own.resolve(folder).resolve(file))
                        || shipped.getResource(ROOT + "/" + folder + "/" + file) != null);
    }

    private static byte[] limited(String place, InputStream stream) throws IOException {
        try (stream) {
            byte[] bytes = stream.readNBytes((int) MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("more than " + (MAX_BYTES >> 20) + " MB: " + place);
            }
            return bytes;
        }
    }

    private static List<String> shippedNames() {
        try {
            Path place = Path.of(ProfileFolders.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(place) ? foldersIn(place.resolve(ROOT)) : foldersOf(place);
        } catch (IOException | URISyntaxException cause) {
            throw new IllegalStateException("The shipped report templates cannot be listed", cause);
        }
    }

    private static List<String> foldersOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> ENTRY.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .toList();
        }
    }

    private static List<String> foldersIn(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(PROFILE)))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException cause) {
            throw new ProfileProblem(root.toString(), cause, "profile.folder", cause.getMessage());
        }
    }
}
