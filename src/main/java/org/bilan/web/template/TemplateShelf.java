package org.bilan.web.template;

import io.micronaut.context.annotation.Value;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The organization's own templates, in {@code HOME/report-templates/NAME/template.LANG.docx}, and every version that was
 * sent with a note, in {@code versions/LANG} beside it. Names of profiles come from the list of profiles, never from an address.
 */
@Singleton
class TemplateShelf {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);
    private static final int MOMENT_LENGTH = 19;
    private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-[\\p{L}\\p{N}_-]{1,60}");
    private static final String DOCX = ".docx";
    private static final String NOTE = ".json";
    private static final TemplateNote UNKNOWN = new TemplateNote("", -1, -1, "");

    private final Path templates;
    private final Clock clock;
    private final ObjectMapper json;

    TemplateShelf(@Value("${bilan.home}") String home, Clock clock, ObjectMapper json) {
        this.templates = Path.of(home).resolve("report-templates");
        this.clock = clock;
        this.json = json;
    }

    /** Whether the organization uses a template of its own instead of the shipped one. */
    boolean isOwn(NamedTemplate named) {
        return Files.isRegularFile(own(named));
    }

    /** The newest first. */
    List<TemplateVersion> versions(NamedTemplate named) {
        Path folder = folder(named);
        return ids(folder).stream().map(id -> version(folder, id)).toList();
    }

    private static List<String> ids(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(DOCX))
                    .map(name -> name.substring(0, name.length() - DOCX.length()))
                    .filter(id -> ID.matcher(id).matches())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private TemplateVersion version(Path folder, String id) {
        Instant kept =
                LocalDateTime.parse(id.substring(0, MOMENT_LENGTH), MOMENT).toInstant(ZoneOffset.UTC);
        TemplateNote note = note(folder.resolve(id + NOTE));
        return new TemplateVersion(
                id, kept, id.substring(MOMENT_LENGTH + 1), note.note(), note.errors(), note.warnings(), note.sha256());
    }

    private TemplateNote note(Path file) {
        try {
            return Files.isRegularFile(file) ? json.readValue(Files.readAllBytes(file), TemplateNote.class) : UNKNOWN;
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }

    Optional<byte[]> bytes(NamedTemplate named, String id) {
        Path file = folder(named).resolve(id + DOCX);
        return ID.matcher(id).matches() && Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** The versions that hold the same as the template in use, if that is the organization's own. */
    List<String> inUse(NamedTemplate named) {
        if (!isOwn(named)) {
            return List.of();
        }
        byte[] current = read(own(named));
        return ids(folder(named)).stream()
                .filter(id -> isSame(folder(named).resolve(id + DOCX), current))
                .toList();
    }

    private static boolean isSame(Path file, byte[] bytes) {
        try {
            return Files.size(file) == bytes.length && Arrays.equals(read(file), bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The newest version that is in use; empty for the shipped template and for one that nobody sent. */
    String used(NamedTemplate named) {
        return inUse(named).stream().findFirst().orElse("");
    }

    /** Keeps what somebody sent, and answers its id. The note comes first: a version that is there has its note. */
    String keep(NamedTemplate named, byte[] docx, String login, TemplateNote note) {
        String by = login.replaceAll("[^\\p{L}\\p{N}_-]", "_");
        String moment = MOMENT.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        String id = moment + "-" + by.substring(0, Math.min(60, by.length()));
        try {
            write(folder(named).resolve(id + NOTE), json.writeValueAsBytes(note));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        write(folder(named).resolve(id + DOCX), docx);
        return id;
    }

    /** Puts a version in use; what was used and is none of the versions is kept as one first. */
    synchronized void use(NamedTemplate named, byte[] docx, String login) {
        Path own = own(named);
        if (Files.isRegularFile(own) && inUse(named).isEmpty()) {
            keep(named, read(own), login, UNKNOWN);
        }
        write(own, docx);
    }

    /** Goes back to the shipped template; the own one stays among the versions. */
    synchronized void useShipped(NamedTemplate named, String login) {
        Path own = own(named);
        use(named, read(own), login);
        delete(own);
    }

    void remove(NamedTemplate named, String id) {
        if (ID.matcher(id).matches()) {
            delete(folder(named).resolve(id + DOCX));
            delete(folder(named).resolve(id + NOTE));
        }
    }

    private Path own(NamedTemplate named) {
        return templates
                .resolve(named.profile().name())
                .resolve("template." + named.language().code() + DOCX);
    }

    private Path folder(NamedTemplate named) {
        return templates
                .resolve(named.profile().name())
                .resolve("versions")
                .resolve(named.language().code());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Whoever is killed while writing leaves the old file whole. */
    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), ".bilan-", ".part");
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
