package org.bilan.web.administration;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Folders in the home for what comes and goes: uploads to be looked at, and files made to be downloaded. None stays longer than a day. */
@Singleton
class WorkFolder {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Path root;
    private final Clock clock;

    WorkFolder(@Value("${bilan.home}") String home, Clock clock) {
        this.root = Path.of(home).resolve("exchange.work");
        this.clock = clock;
    }

    /** A new empty folder; its name is its id. */
    Path make() throws IOException {
        clear();
        return Files.createDirectories(root.resolve(UUID.randomUUID().toString()));
    }

    Optional<Path> find(String id) {
        boolean plain = id.matches("[0-9a-f-]{36}");
        return plain && Files.isDirectory(root.resolve(id)) ? Optional.of(root.resolve(id)) : Optional.empty();
    }

    void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** A file to be downloaded, which is gone from the disk once it is open or sent. */
    static StreamedFile download(Path file, String name) throws IOException {
        long modified = Files.getLastModifiedTime(file).toMillis();
        long size = Files.size(file);
        return new StreamedFile(
                        Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                        MediaType.APPLICATION_OCTET_STREAM_TYPE,
                        modified,
                        size)
                .attach(name);
    }

    private void clear() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        FileTime old = FileTime.from(clock.instant().minus(LONGEST));
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                if (Files.getLastModifiedTime(folder).compareTo(old) < 0) {
                    delete(folder);
                }
            }
        }
    }
}
