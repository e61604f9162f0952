package org.bilan.exchange;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * Writes every record of the home to a data folder, or to a workbook with its files beside it: what {@link Import} reads.
 * Rows stand in the order of their keys, columns in that of the contract.
 */
@Singleton
public class Export {
    private final TransactionOperations<Connection> transactions;
    private final Store store;
    private final FileShelf shelf;

    Export(TransactionOperations<Connection> transactions, Store store, FileShelf shelf) {
        this.transactions = transactions;
        this.store = store;
        this.shelf = shelf;
    }

    /**
     * Writes to {@code path}: a folder that is new or empty, or a new {@code .xlsx} file. Otherwise the outcome says, in
     * the words of {@code language}, why nothing was written.
     *
     * @throws UncheckedIOException if the disk refuses
     */
    public ExportOutcome run(Path path, Language language) {
        boolean workbook = path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        Problems problems = new Problems(Messages.of(Export.class, language));
        try {
            Optional<String> refusal = workbook ? refusalOfFile(path) : refusalOfFolder(path);
            if (refusal.isPresent()) {
                problems.addForFile(path.toString(), refusal.get());
                return refused(problems);
            }
            return transactions.executeRead(status -> workbook ? writeWorkbook(path, problems) : writeFolder(path));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Optional<String> refusalOfFile(Path path) {
        return Files.exists(path) ? Optional.of("export.exists") : Optional.empty();
    }

    private static Optional<String> refusalOfFolder(Path path) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(path)) {
            return Optional.of("export.file");
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent() ? Optional.of("export.full") : Optional.empty();
        }
    }

    private ExportOutcome writeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            try (FolderSink sink = new FolderSink(folder)) {
                Departure departure = new Departure(store, shelf);
                departure.write(sink);
                return departure.writeFiles(folder);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The workbook takes its name last: what bears it is whole, and its files are there. */
    private ExportOutcome writeWorkbook(Path file, Problems problems) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
            try {
                Departure departure = new Departure(store, shelf);
                try (WorkbookSink sink = new WorkbookSink(Files.newOutputStream(unfinished))) {
                    departure.write(sink);
                }
                departure.conflicts(folder).forEach(path -> problems.addForFile(path, "export.exists"));
                if (problems.any()) {
                    return refused(problems);
                }
                ExportOutcome outcome = departure.writeFiles(folder);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
                return outcome;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static ExportOutcome refused(Problems problems) {
        return new ExportOutcome(problems.sorted(), 0, 0, List.of());
    }
}
