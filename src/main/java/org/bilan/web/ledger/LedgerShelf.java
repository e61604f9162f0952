package org.bilan.web.ledger;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bookkeeper's files on their way in, each in a folder of its own under {@code HOME/ledger} with what was chosen and
 * what came of it; after thirty days they are taken away, their lines being expenses by then or never.
 */
@Singleton
class LedgerShelf {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final int DAYS = 30;
    private static final int LONGEST_NAME = 80;
    private static final String STATE = "state.properties";

    private final Path shelf;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LedgerShelf(@Value("${bilan.home}") String home, Clock clock) {
        this.shelf = Path.of(home).resolve("ledger");
        this.clock = clock;
    }

    /** Keeps a file, moved here from where it was received. */
    LedgerUpload keep(Path received, String name, String by, LedgerChoices choices) throws IOException {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        Path folder = Files.createDirectories(shelf.resolve(id));
        LedgerUpload upload = new LedgerUpload(id, folder, clean(name), by, LocalDate.now(clock), choices, null);
        Files.move(received, upload.file(), StandardCopyOption.REPLACE_EXISTING);
        save(upload);
        return upload;
    }

    /** A name that is one file's in any system, with its ending in small letters. */
    private static String clean(String name) {
        String bare = name.replaceAll("^.*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N} ._-]+", "-");
        int dot = bare.lastIndexOf('.');
        String stem = dot > 0 ? bare.substring(0, dot) : "ledger";
        String ending = dot > 0 ? bare.substring(dot).toLowerCase(Locale.ROOT) : ".csv";
        return (stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem) + ending;
    }

    void save(LedgerUpload upload) {
        Properties state = new Properties();
        state.setProperty("name", upload.name());
        state.setProperty("by", upload.by());
        state.setProperty("on", upload.on().toString());
        upload.choices().write(state);
        LedgerResult result = upload.result();
        if (result != null) {
            result.write(state);
        }
        Path unfinished = upload.folder().resolve(STATE + ".unfinished");
        try {
            try (Writer out = Files.newBufferedWriter(unfinished)) {
                state.store(out, null);
            }
            Files.move(unfinished, upload.folder().resolve(STATE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<LedgerUpload> find(String id) {
        return ID.matcher(id).matches() ? read(shelf.resolve(id)) : Optional.empty();
    }

    private static Optional<LedgerUpload> read(Path folder) {
        Path state = folder.resolve(STATE);
        if (!Files.isRegularFile(state)) {
            return Optional.empty();
        }
        Properties told = new Properties();
        try (Reader in = Files.newBufferedReader(state)) {
            told.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return Optional.of(new LedgerUpload(
                folder.getFileName().toString(),
                folder,
                told.getProperty("name", "ledger.csv"),
                told.getProperty("by", ""),
                LocalDate.parse(told.getProperty("on", "1970-01-01")),
                LedgerChoices.read(told),
                told.containsKey("result") ? LedgerResult.read(told) : null));
    }

    /** The latest first; those that are too old go. */
    List<LedgerUpload> all() {
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        LocalDate oldest = LocalDate.now(clock).minusDays(DAYS);
        try (Stream<Path> folders = Files.list(shelf)) {
            List<LedgerUpload> every =
                    folders.flatMap(folder -> read(folder).stream()).toList();
            every.stream().filter(one -> one.on().isBefore(oldest)).forEach(this::remove);
            return every.stream()
                    .filter(one -> !one.on().isBefore(oldest))
                    .sorted(Comparator.comparing(LedgerUpload::on)
                            .reversed()
                            .thenComparing(LedgerUpload::name)
                            .thenComparing(LedgerUpload::id))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The file goes, what was made of it stays. */
    void remove(LedgerUpload upload) {
        try (Stream<Path> inside = Files.list(upload.folder())) {
            for (Path file : inside.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(upload.folder());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
