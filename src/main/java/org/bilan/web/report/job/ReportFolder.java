package org.bilan.web.report.job;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.document.pdf.PageImages;

/** Where the files of finished jobs lie: a folder for each under {@code HOME/reports}, with its pages as pictures. */
@Singleton
public class ReportFolder {
    private static final String SHOWN = "shown.txt";

    private final Path reports;

    ReportFolder(@Value("${bilan.home}") String home) {
        this.reports = Path.of(home).resolve("reports");
    }

    public Path of(ReportJob job) {
        return reports.resolve(job.id());
    }

    /** A file of a job; only the names that the job has are looked for. */
    public Optional<Path> file(ReportJob job, String name) {
        return job.files().stream()
                .filter(name::equals)
                .map(of(job)::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** What is in a file of a job; empty where it is no longer there. */
    public byte[] bytes(ReportJob job, String name) {
        Optional<Path> found = file(job, name);
        try {
            return found.isEmpty() ? new byte[0] : Files.readAllBytes(found.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Notes which pages of a job's PDF are shown, in their order; the others are never drawn. */
    public void show(ReportJob job, List<Integer> pages) {
        String numbers = pages.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        write(of(job).resolve(SHOWN), numbers.getBytes(StandardCharsets.US_ASCII));
    }

    /** The number in the PDF of one of the pages that are shown. */
    private int shown(ReportJob job, int page) throws IOException {
        Path noted = of(job).resolve(SHOWN);
        List<String> numbers = Files.isRegularFile(noted) ? Files.readAllLines(noted) : List.of();
        return page <= numbers.size() ? Integer.parseInt(numbers.get(page - 1)) : page;
    }

    /** One of the pages of the job's PDF that are shown, as a picture, drawn once; empty if there is no such page. */
    public Optional<Path> page(ReportJob job, int page) {
        if (page < 1 || page > job.pageCount()) {
            return Optional.empty();
        }
        Path picture = of(job).resolve("pages").resolve(page + ".png");
        if (Files.isRegularFile(picture)) {
            return Optional.of(picture);
        }
        Optional<Path> pdf = job.files().stream()
                .filter(name -> name.endsWith(".pdf"))
                .findFirst()
                .flatMap(name -> file(job, name));
        try {
            Optional<byte[]> drawn = pdf.isEmpty() ? Optional.empty() : PageImages.png(pdf.get(), shown(job, page));
            drawn.ifPresent(png -> write(picture, png));
            return drawn.map(png -> picture);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is written appears whole or not at all. */
    public void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), ".bilan-", ".part");
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Removes everything that a job left. */
    public void remove(String job) throws IOException {
        Path folder = reports.resolve(job);
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> inside = Files.walk(folder)) {
            all = inside.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
