package org.bilan.web.money;

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
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.exchange.FileShelf;
import org.bilan.exchange.StoredRecord;
import org.bilan.web.ContentPolicy;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Visitor;
import org.bilan.web.money.ExpenseSaving.Saved;
import org.jspecify.annotations.Nullable;

/** The voucher of an expense: a PDF or picture, kept on the home's shelf as it was given. */
@Controller("/expenses/{code}/voucher")
@ExecuteOn(TaskExecutors.BLOCKING)
class VoucherPages {
    private static final String FOLDER = "documents";

    private final ExpenseSheets sheets;
    private final ChoiceReading reading;
    private final ExpenseSaving saving;
    private final FileShelf shelf;

    VoucherPages(ExpenseSheets sheets, ChoiceReading reading, ExpenseSaving saving, FileShelf shelf) {
        this.sheets = sheets;
        this.reading = reading;
        this.saving = saving;
        this.shelf = shelf;
    }

    /** Shown inside the page of the expense; what browsers cannot show is downloaded. */
    @Get
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
    @Produces(MediaType.ALL)
    @Nullable
    HttpResponse<?> file(String code) throws IOException {
        Optional<Path> found = saving.find(code)
                .map(record -> record.cell("document"))
                .filter(path -> !path.isEmpty())
                .flatMap(shelf::file);
        if (found.isEmpty()) {
            return null;
        }
        VoucherKind kind = VoucherKind.of(found.get());
        SystemFile file = new SystemFile(found.get().toFile(), kind.type());
        String name = found.get().getFileName().toString();
        return HttpResponse.ok(kind == VoucherKind.OTHER ? file.attach(name) : file)
                .contentType(kind.type())
                .header(ContentPolicy.HEADER, ContentPolicy.framed())
                .header(ContentPolicy.FRAMES, "SAMEORIGIN");
    }

    @Post
    @Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE})
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces(MediaType.TEXT_HTML)
    @Nullable
    HttpResponse<?> attach(HttpRequest<?> request, String code, @Part("file") @Nullable CompletedFileUpload upload)
            throws IOException {
        Page page = sheets.page(request);
        Optional<StoredRecord> before = saving.find(code);
        if (before.isEmpty()) {
            return null;
        }
        if (upload == null || upload.getSize() == 0) {
            return refused(request, before.get(), "voucher.none");
        }
        Path received = Files.createTempFile("voucher", "");
        try {
            try (InputStream content = upload.getInputStream()) {
                Files.copy(content, received, StandardCopyOption.REPLACE_EXISTING);
            }
            VoucherKind kind = VoucherKind.of(received);
            if (kind == VoucherKind.OTHER) {
                return refused(request, before.get(), "voucher.kind");
            }
            String path = shelf.keep(received, FOLDER, named(upload.getFilename(), kind));
            Saved saved = saving.change(
                    before.get(), Map.of("document", path), page.visitor().author(), page.language());
            return saved.problems().isEmpty()
                    ? HttpResponse.seeOther(URI.create(ExpenseFormPages.address(code) + "?saved=voucher#voucher-shown"))
                    : refused(
                            request,
                            before.get(),
                            String.join(" ", saved.problems().values()));
        } finally {
            Files.deleteIfExists(received);
        }
    }

    /** The name it had, with the ending that is true. */
    private static String named(String name, VoucherKind kind) {
        String bare = name.replaceAll("^.*[/\\\\]", "");
        int dot = bare.lastIndexOf('.');
        return (dot > 0 ? bare.substring(0, dot) : bare) + "." + kind.ending();
    }

    private @Nullable HttpResponse<?> refused(HttpRequest<?> request, StoredRecord record, String problem) {
        Form form =
                new ExpenseForm(sheets.page(request), reading.read()).of(record).with(Map.of("file", problem));
        return sheets.stored(
                        request, record.cell("code"), HttpStatus.UNPROCESSABLE_ENTITY, form, Map.of(), null, List.of())
                .orElse(null);
    }
}
