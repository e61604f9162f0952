package org.bilan.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The sample organisation that comes with Bilan, unpacked into a folder that goes away when it is closed. */
final class Sample implements AutoCloseable {
    private static final String PLACE = "/samples/ciso-2021-2022";

    private final Path folder;

    private Sample(Path folder) {
        this.folder = folder;
    }

    static Sample unpacked() throws IOException {
        Sample sample = new Sample(Files.createTempDirectory("bilan-sample"));
        URL settings = Objects.requireNonNull(Sample.class.getResource(PLACE + "/settings.csv"));
        try {
            URI place = settings.toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    sample.copy(jar.getPath(PLACE));
                }
            } else {
                sample.copy(Path.of(place).getParent());
            }
            return sample;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Path folder() {
        return folder;
    }

    private void copy(Path source) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
