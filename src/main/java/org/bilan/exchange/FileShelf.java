package org.bilan.exchange;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.value.FileNames;
import org.bilan.value.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The files of the home, under {@code files/}, at the paths they have in the data folder. A file is first copied whole
 * beside the shelf and then moved to its place in one step, so that a crash leaves the old one, the new one or none,
 * never half of one.
 */
@Singleton
public class FileShelf {
    private static final int LONGEST_NAME = 80;

    private final Path shelf;
    private final Path incoming;

    FileShelf(@Value("${bilan.home}") String home) {
        this.shelf = Path.of(home).resolve("files");
        this.incoming = Path.of(home).resolve("files.incoming");
    }

    public boolean has(String path) {
        return Files.isRegularFile(shelf.resolve(path));
    }

    Path find(String path) {
        return shelf.resolve(path);
    }

    /** The file at a path that a record names; empty if there is none, or it would lie outside the shelf. */
    public Optional<Path> file(String path) {
        return AttachedFiles.isInside(path) && FileNames.can(path) && has(path)
                ? Optional.of(find(path))
                : Optional.empty();
    }

    /**
     * Keeps one file, moved here from where it was received, in a folder such as {@code photos}; returns the path under
     * which a record may name it, which is {@code name} unless another file has that already, or there can be none of that
     * name here.
     */
    public String keep(Path received, String folder, String name) throws IOException {
        int dot = name.lastIndexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).replaceAll("[^\\p{L}\\p{N}_-]+", "-");
        String ending = dot < 0 ? "" : FileNames.writable(name.substring(dot).replaceAll("[^.\\p{L}\\p{N}]", ""));
        String base = FileNames.writable(stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem);
        Files.createDirectories(shelf.resolve(folder));
        for (int copy = 1; ; copy++) {
            String path = folder + "/" + base + (copy == 1 ? "" : "-" + copy) + ending;
            try {
                // the place is taken first, so that two files received at once never share it
                Files.createFile(shelf.resolve(path));
                move(received, shelf.resolve(path));
                return path;
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    /**
     * Copies the files that differ from those on the shelf to its side, ready to be put.
     *
     * @throws IOException if one cannot be copied; nothing has changed then
     */
    Delivery prepare(Map<String, Path> files) throws IOException {
        Map<String, Path> different = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path target = shelf.resolve(file.getKey());
            if (!Files.isRegularFile(target) || Files.mismatch(file.getValue(), target) >= 0) {
                different.put(file.getKey(), file.getValue());
            }
        }
        clearForgotten();
        Delivery delivery = new Delivery();
        try {
            delivery.copy(different);
            return delivery;
        } catch (IOException problem) {
            delivery.close();
            throw problem;
        }
    }

    /** What a killed import left beside the shelf; an import that still runs is younger than a day. */
    private void clearForgotten() throws IOException {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        try (Stream<Path> sides = Files.list(incoming)) {
            for (Path side : sides.toList()) {
                if (Files.getLastModifiedTime(side).compareTo(yesterday) < 0) {
                    clear(side);
                }
            }
        }
    }

    private static void clear(Path side) throws IOException {
        try (Stream<Path> left = Files.list(side)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(side);
    }

    /** Files ready to be put on the shelf, or taken back. */
    class Delivery implements AutoCloseable {
        private final Map<String, Path> copies = new LinkedHashMap<>();
        private final Map<Path, Path> replaced = new LinkedHashMap<>();
        private @Nullable Path side;
        private boolean kept;

        private void copy(Map<String, Path> files) throws IOException {
            if (files.isEmpty()) {
                return;
            }
            Files.createDirectories(incoming);
            Path beside = Files.createTempDirectory(incoming, "import");
            side = beside;
            for (Map.Entry<String, Path> file : files.entrySet()) {
                Path copy = beside.resolve("new" + copies.size());
                Files.copy(file.getValue(), copy);
                copies.put(file.getKey(), copy);
            }
        }

        /** How many files are new or differ. */
        int size() {
            return copies.size();
        }

        /** What is put in place of what, by the path of each file that is new or differs; to be asked before they are put. */
        List<FileChange> changes() throws IOException {
            List<FileChange> changes = new ArrayList<>();
            for (Map.Entry<String, Path> copy : copies.entrySet()) {
                Path target = shelf.resolve(copy.getKey());
                String before = Files.isRegularFile(target) ? Sha256.of(target) : null;
                changes.add(new FileChange(copy.getKey(), before, Sha256.of(copy.getValue())));
            }
            return changes;
        }

        /** Puts every file in its place; what was there is kept aside until the delivery is closed. */
        void put() throws IOException {
            for (Map.Entry<String, Path> copy : copies.entrySet()) {
                Path target = shelf.resolve(copy.getKey());
                Path aside = copy.getValue().resolveSibling("old" + replaced.size());
                Files.createDirectories(target.getParent());
                if (Files.exists(target)) {
                    Files.copy(target, aside);
                }
                replaced.put(target, aside);
                move(copy.getValue(), target);
            }
        }

        /** The records that name the files are stored: they stay. */
        void keep() {
            kept = true;
        }

        /** Takes the files back unless they are to stay, and clears up. */
        @Override
        public void close() {
            try {
                if (!kept) {
                    takeBack();
                }
                clearUp();
            } catch (IOException problem) {
                throw new UncheckedIOException("The files of the home could not be put back", problem);
            }
        }

        private void clearUp() throws IOException {
            if (side != null) {
                clear(side);
                side = null;
            }
        }

        private void takeBack() throws IOException {
            for (Map.Entry<Path, Path> file : replaced.entrySet()) {
                if (Files.exists(file.getValue())) {
                    move(file.getValue(), file.getKey());
                } else {
                    Files.deleteIfExists(file.getKey());
                }
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
