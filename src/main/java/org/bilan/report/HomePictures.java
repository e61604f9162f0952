package org.bilan.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Photos among the files of the home. Nothing outside that folder is ever read, nor any picture beyond {@value #MOST_BYTES} bytes. */
final class HomePictures implements PictureSource {
    static final int MOST_BYTES = 30 << 20;

    private final Path files;

    HomePictures(Path home) {
        this.files = home.resolve("files").toAbsolutePath().normalize();
    }

    @Override
    public Optional<byte[]> read(String file) {
        return find(file).flatMap(HomePictures::bytes);
    }

    @Override
    public boolean has(String file) {
        return find(file).isPresent();
    }

    private Optional<Path> find(String file) {
        try {
            Path path = files.resolve(file).normalize();
            boolean inside = path.startsWith(files)
                    && Files.isRegularFile(path)
                    && path.toRealPath().startsWith(files.toRealPath())
                    && Files.size(path) <= MOST_BYTES;
            return inside ? Optional.of(path) : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(Path path) {
        try (InputStream stream = Files.newInputStream(path)) {
            return Optional.of(stream.readNBytes(MOST_BYTES));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
