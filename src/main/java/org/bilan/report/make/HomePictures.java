package org.bilan.report.make;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.picture.PictureFile;
import org.bilan.document.picture.UnreadablePicture;
import org.bilan.report.fact.PictureSource;

/** Photos among the files of the home. Nothing outside that folder is ever read, nor any picture beyond {@value #MOST_BYTES} bytes. */
final class HomePictures implements PictureSource {
    static final int MOST_BYTES = 30 << 20;

    private static final int MOST_KNOWN = 4_000;

    private final Path files;
    private final Map<Path, Looked> looked = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Looked> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /** What was found in a file as it was then. */
    private record Looked(FileTime changed, long size, Optional<UnreadablePicture> problem) {}

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

    @Override
    public Optional<UnreadablePicture> problem(String file) {
        Path path = find(file).orElse(null);
        if (path == null) {
            return Optional.empty();
        }
        try {
            FileTime changed = Files.getLastModifiedTime(path);
            long size = Files.size(path);
            synchronized (looked) {
                Looked before = looked.get(path);
                if (before != null && before.changed().equals(changed) && before.size() == size) {
                    return before.problem();
                }
            }
            Optional<UnreadablePicture> problem = bytes(path).flatMap(PictureFile::problem);
            synchronized (looked) {
                looked.put(path, new Looked(changed, size, problem));
            }
            return problem;
        } catch (IOException unreadable) {
            return Optional.empty();
        }
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
