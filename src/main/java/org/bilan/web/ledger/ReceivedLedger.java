package org.bilan.web.ledger;

import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes a sent file onto the shelf if it is what its name says: text that ends in {@code .csv}, a workbook in {@code .xlsx}. */
@Singleton
class ReceivedLedger {
    private final LedgerShelf shelf;

    ReceivedLedger(LedgerShelf shelf) {
        this.shelf = shelf;
    }

    /** The file on the shelf, or the key of what is wrong with it. */
    record Answer(@Nullable LedgerUpload upload, @Nullable String problem) {
        static Answer refused(String problem) {
            return new Answer(null, problem);
        }
    }

    Answer take(@Nullable CompletedFileUpload file, String by, LedgerChoices choices) throws IOException {
        if (file == null || file.getSize() == 0) {
            return Answer.refused("file.none");
        }
        Path received = Files.createTempFile("ledger", "");
        try {
            try (InputStream content = file.getInputStream()) {
                Files.copy(content, received, StandardCopyOption.REPLACE_EXISTING);
            }
            String problem = problem(file.getFilename(), received);
            return problem == null
                    ? new Answer(shelf.keep(received, file.getFilename(), by, choices), null)
                    : Answer.refused(problem);
        } finally {
            Files.deleteIfExists(received);
        }
    }

    private static @Nullable String problem(String name, Path received) throws IOException {
        byte[] start = new byte[8];
        int read;
        try (InputStream in = Files.newInputStream(received)) {
            read = in.readNBytes(start, 0, start.length);
        }
        String first = new String(start, 0, read, StandardCharsets.ISO_8859_1);
        String ending = name.toLowerCase(Locale.ROOT).replaceAll("^.*\\.", "");
        if (first.startsWith("\u00d0\u00cf\u0011\u00e0") || ending.equals("xls")) {
            return "file.old";
        }
        boolean zipped = first.startsWith("PK");
        return switch (ending) {
            case "xlsx" -> zipped ? null : "file.lie.xlsx";
            case "csv", "txt" -> zipped ? "file.lie.csv" : first.startsWith("%PDF") ? "file.pdf" : null;
            default -> "file.kind";
        };
    }
}
