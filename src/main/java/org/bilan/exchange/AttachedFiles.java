package org.bilan.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bilan.exchange.FileCell.Slip;
import org.jspecify.annotations.Nullable;

/**
 * The photos, documents and narratives of a data folder: found, checked and noted while its tables are read. Nothing
 * outside the folder is ever looked at, through a link neither. A photo or document that is not in the folder may be in
 * the home already.
 */
final class AttachedFiles {
    private static final Pattern SEGMENT = Pattern.compile("(?!\\.)[^/\\\\:*?\"<>|\\p{Cntrl}]{1,120}(?<![ .])");
    private static final int LONGEST = 250;

    private final @Nullable Path folder;
    private final FileShelf shelf;
    private final Map<String, String> given;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Path> found = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();

    AttachedFiles(Path folder, FileShelf shelf) {
        this(folder, shelf, Map.of());
    }

    /** Without a folder: files are in the home already, and {@code given} are narratives by the path that each is to have. */
    AttachedFiles(FileShelf shelf, Map<String, String> given) {
        this(null, shelf, given);
    }

    private AttachedFiles(@Nullable Path folder, FileShelf shelf, Map<String, String> given) {
        this.folder = folder;
        this.shelf = shelf;
        this.given = given;
    }

    /** Notes a file that a row names; says why if it cannot be taken. */
    Optional<Slip> take(String path, FileCell kind) {
        if (taken.contains(kind + path)) {
            return Optional.empty();
        }
        if (!isInside(path)) {
            return Optional.of(new Slip("file.path", path));
        }
        try {
            Optional<Slip> slip = takeFrom(path, kind);
            if (slip.isEmpty()) {
                taken.add(kind + path);
            }
            return slip;
        } catch (UnreadableTable unreadable) {
            return Optional.of(new Slip("file.attached." + unreadable.key(), unreadable.details()));
        } catch (InvalidPathException | IOException unreadable) {
            return Optional.of(new Slip("file.unreadable", path));
        }
    }

    private Optional<Slip> takeFrom(String path, FileCell kind) throws IOException, UnreadableTable {
        if (kind == FileCell.NARRATIVE && given.containsKey(path)) {
            return keepText(path, given.get(path));
        }
        Path file = folder == null ? null : onDisk(folder, path);
        if (folder == null || file == null || !Files.exists(file)) {
            boolean kept = kind != FileCell.NARRATIVE && shelf.has(path);
            return kept ? Optional.empty() : Optional.of(new Slip("file.missing", path));
        }
        if (!file.toRealPath().startsWith(folder.toRealPath()) || !Files.isRegularFile(file)) {
            return Optional.of(new Slip("file.path", path));
        }
        TextFile.requireSize(file, Limits.ATTACHMENT);
        if (kind == FileCell.PICTURE && !isPicture(file)) {
            return Optional.of(new Slip("file.notpicture", path));
        }
        if (kind == FileCell.NARRATIVE) {
            return takeText(path, file);
        }
        found.put(path, file);
        return Optional.empty();
    }

    private Optional<Slip> takeText(String path, Path file) throws IOException, UnreadableTable {
        StringBuilder text = new StringBuilder();
        try (Reader reader = TextFile.open(file)) {
            char[] buffer = new char[8192];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        } catch (CharacterCodingException damaged) {
            return Optional.of(new Slip("file.attached.file.encoding"));
        }
        return keepText(path, text.toString());
    }

    private Optional<Slip> keepText(String path, String text) {
        String normal = CellText.normal(text);
        if (CellText.hasControl(normal)) {
            return Optional.of(new Slip("file.attached.file.binary"));
        }
        texts.put(path, normal);
        return Optional.empty();
    }

    /** The text of a narrative taken before. */
    String text(String path) {
        return texts.getOrDefault(path, "");
    }

    /** The files to keep in the home, by their path in the folder. */
    Map<String, Path> found() {
        return found;
    }

    static boolean isInside(String path) {
        if (path.length() > LONGEST || Tables.named(path.replace(".csv", "")).isPresent()) {
            return false;
        }
        for (String segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Some systems keep accents apart from their letters in the names of files. */
    private static Path onDisk(Path folder, String path) {
        Path file = folder.resolve(path);
        return Files.exists(file) ? file : folder.resolve(Normalizer.normalize(path, Normalizer.Form.NFD));
    }

    private static boolean isPicture(Path file) throws IOException {
        return TextFile.startsWith(file, TextFile.PNG)
                || TextFile.startsWith(file, TextFile.JPEG)
                || TextFile.startsWith(file, TextFile.GIF);
    }
}
