package org.bilan.web.administration;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Change;
import org.bilan.exchange.Export;
import org.bilan.exchange.Import;
import org.bilan.exchange.ImportOutcome;
import org.bilan.value.Language;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** All records in and out. What arrives is looked at first, with every problem, and stored once somebody says so. */
@Controller("/administration/exchange")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ExchangePages {
    /** Beside the upload: the path, within its folder, of what is to be imported. */
    private static final String SOURCE = "source.txt";

    private final Pages pages;
    private final Import importing;
    private final Export exporting;
    private final WorkFolder work;
    private final AuditTrail trail;
    private final Clock clock;

    ExchangePages(Pages pages, Import importing, Export exporting, WorkFolder work, AuditTrail trail, Clock clock) {
        this.pages = pages;
        this.importing = importing;
        this.exporting = exporting;
        this.work = work;
        this.trail = trail;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request) {
        return show(HttpStatus.OK, request, Map.of());
    }

    /** Says what an import of this file would do, and stores nothing but the file, for a day. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> look(HttpRequest<?> request, @Part @Nullable CompletedFileUpload file) throws IOException {
        String name = file == null ? "" : file.getFilename().toLowerCase(Locale.ROOT);
        if (file == null || !(name.endsWith(".zip") || name.endsWith(".xlsx"))) {
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, Map.of("refused", "exchange.file.kind"));
        }
        Path folder = work.make();
        try {
            Path source = received(file, folder, name.endsWith(".zip"));
            Files.writeString(folder.resolve(SOURCE), folder.relativize(source).toString());
            ImportOutcome outcome = importing.rehearse(source, language(request));
            if (outcome.isRefused() || outcome.isUnchanged()) {
                work.delete(folder);
            }
            return show(
                    outcome.isRefused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK,
                    request,
                    Map.of("outcome", outcome, "id", folder.getFileName().toString(), "done", false));
        } catch (Unpacking.Refused refused) {
            work.delete(folder);
            return show(HttpStatus.UNPROCESSABLE_ENTITY, request, Map.of("refused", "exchange.file.zip"));
        }
    }

    private static Path received(CompletedFileUpload file, Path folder, boolean zip) throws IOException {
        Path upload = folder.resolve(zip ? "upload.zip" : "workbook.xlsx");
        Files.write(upload, file.getBytes());
        return zip ? Unpacking.unpack(upload, folder.resolve("data")) : upload;
    }

    /** Imports what was looked at. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> store(HttpRequest<?> request, String id) throws IOException {
        Optional<Path> folder = work.find(id).filter(found -> Files.exists(found.resolve(SOURCE)));
        if (folder.isEmpty()) {
            return null;
        }
        Path source = folder.get().resolve(Files.readString(folder.get().resolve(SOURCE)));
        ImportOutcome outcome = importing.run(
                source, language(request), pages.of(request).visitor().author());
        work.delete(folder.get());
        return show(
                outcome.isRefused() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK,
                request,
                Map.of("outcome", outcome, "id", "", "done", true));
    }

    @Get("/bilan.zip")
    @Produces(MediaType.ALL)
    StreamedFile folder(HttpRequest<?> request) throws IOException {
        Path folder = work.make();
        exporting.run(folder.resolve("data"), language(request));
        Path zip = folder.resolve("data.zip");
        pack(folder.resolve("data"), zip);
        work.delete(folder.resolve("data"));
        return told(request, zip, "bilan-" + LocalDate.now(clock) + "-csv.zip");
    }

    /** The tables alone; files are in the zip. */
    @Get("/bilan.xlsx")
    @Produces(MediaType.ALL)
    StreamedFile workbook(HttpRequest<?> request) throws IOException {
        Path folder = work.make();
        Path file = folder.resolve("out").resolve("bilan.xlsx");
        exporting.run(file, language(request));
        Path moved = Files.move(file, folder.resolve("bilan.xlsx"));
        work.delete(folder.resolve("out"));
        return told(request, moved, "bilan-" + LocalDate.now(clock) + ".xlsx");
    }

    private StreamedFile told(HttpRequest<?> request, Path file, String name) throws IOException {
        trail.add(pages.of(request).visitor().author(), List.of(new Change("export", name, null, Map.of())));
        return WorkFolder.download(file, name);
    }

    private static void pack(Path folder, Path zip) throws IOException {
        try (Stream<Path> files = Files.walk(folder);
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private Language language(HttpRequest<?> request) {
        return pages.of(request).language();
    }

    private HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, Map<String, Object> details) {
        return pages.show(status, request, "administration/exchange", new HashMap<>(details));
    }
}
