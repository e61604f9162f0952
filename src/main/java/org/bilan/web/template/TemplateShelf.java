package org.bilan.web.template;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.bilan.value.Language;

/**
 * The organization's own templates, in {@code HOME/report-templates/NAME/template.LANG.docx}, and every version that was
 * sent, in {@code versions/LANG} beside it. Names of profiles come from the list of profiles, never from an address.
 */
@Singleton
class TemplateShelf {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT);
    private static final int MOMENT_LENGTH = 19;
    private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-[\\p{L}\\p{N}_-]{1,60}");
    private static final String DOCX = ".docx";

    private final Path templates;
    private final Clock clock;

    TemplateShelf(@Value("${bilan.home}") String home, Clock clock) {
        this.templates = Path.of(home).resolve("report-templates");
        this.clock = clock;
    }

    /** Whether the organization uses a template of its own instead of the shipped one. */
    boolean isOwn(String profile, Language language) {
        return Files.isRegularFile(own(profile, language));
    }

    /** The newest first. */
    List<TemplateVersion> versions(String profile, Language language) {
        Path folder = folder(profile, language);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(DOCX, ""))
                    .filter(id -> ID.matcher(id).matches())
                    .sorted(Comparator.reverseOrder())
                    .map(TemplateShelf::version)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static TemplateVersion version(String id) {
        Instant kept =
                LocalDateTime.parse(id.substring(0, MOMENT_LENGTH), MOMENT).toInstant(ZoneOffset.UTC);
        return new TemplateVersion(id, kept, id.substring(MOMENT_LENGTH + 1));
    }

    Optional<byte[]> bytes(String profile, Language language, String id) {
        Path file = folder(profile, language).resolve(id + DOCX);
        return ID.matcher(id).matches() && Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Keeps what somebody sent, and answers its id. */
    String keep(String profile, Language language, byte[] docx, String login) {
        String by = login.replaceAll("[^\\p{L}\\p{N}_-]", "_");
        String moment = MOMENT.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        String id = moment + "-" + by.substring(0, Math.min(60, by.length()));
        write(folder(profile, language).resolve(id + DOCX), docx);
        return id;
    }

    /** Puts a version in use; what was used and is none of the versions is kept as one first. */
    synchronized void use(String profile, Language language, byte[] docx, String login) {
        Path own = own(profile, language);
        if (Files.isRegularFile(own)) {
            byte[] before = read(own);
            boolean known = versions(profile, language).stream()
                    .anyMatch(one -> bytes(profile, language, one.id())
                            .filter(bytes -> Arrays.equals(bytes, before))
                            .isPresent());
            if (!known) {
                keep(profile, language, before, login);
            }
        }
        write(own, docx);
    }

    /** Goes back to the shipped template; the own one stays among the versions. */
    synchronized void useShipped(String profile, Language language, String login) {
        Path own = own(profile, language);
        if (Files.isRegularFile(own)) {
            use(profile, language, read(own), login);
            try {
                Files.delete(own);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    private Path own(String profile, Language language) {
        return templates.resolve(profile).resolve("template." + language.code() + DOCX);
    }

    private Path folder(String profile, Language language) {
        return templates.resolve(profile).resolve("versions").resolve(language.code());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), ".bilan-", ".part");
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
