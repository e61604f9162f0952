package org.bilan.report.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.bilan.value.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Which Bilan made something.
 *
 * @param number of the release; {@code dev} where it was not packed
 * @param build tells two programs of one number apart: 16 hexadecimal digits of a sum over everything in it
 */
record CodeVersion(String number, String build) {
    private static volatile @Nullable CodeVersion known;

    /** The program that runs. */
    public static CodeVersion current() {
        CodeVersion current = known;
        if (current == null) {
            String number = CodeVersion.class.getPackage().getImplementationVersion();
            current = new CodeVersion(number == null ? "dev" : number, sum());
            known = current;
        }
        return current;
    }

    @Override
    public String toString() {
        return number + " (" + build + ")";
    }

    private static String sum() {
        try {
            Path place = Path.of(Objects.requireNonNull(
                            CodeVersion.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
            List<String> parts = Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
            MessageDigest sum = Sha256.digest();
            parts.forEach(part -> sum.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            return Sha256.hex(sum.digest()).substring(0, 16);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With the libraries that were packed in. */
    private static List<String> ofJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .map(entry -> entry.getName() + " " + entry.getCrc() + " " + entry.getSize())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ofFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file) + " " + sum(file))
                    .sorted()
                    .toList();
        }
    }

    private static long sum(Path file) {
        try {
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(file));
            return sum.getValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
