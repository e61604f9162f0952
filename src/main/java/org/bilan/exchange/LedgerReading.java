package org.bilan.exchange;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens an export and works on it in one transaction. What cannot be read of it becomes a problem and the outcome that
 * was given for a refusal; with any problem nothing is stored.
 */
@Singleton
class LedgerReading {
    private final TransactionOperations<Connection> transactions;

    LedgerReading(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** What is done with an opened export. */
    @FunctionalInterface
    interface Work<T> {
        T on(LedgerFile file) throws IOException, UnreadableTable;
    }

    /** Stores what {@code work} wrote, unless there are problems. */
    <T> T store(Path path, Problems problems, Supplier<T> refused, Work<T> work) {
        return open(path, problems, refused, file -> write(file, problems, refused, work, true));
    }

    /** Writes as {@link #store} does, and takes it back. */
    <T> T rehearse(Path path, Problems problems, Supplier<T> refused, Work<T> work) {
        return open(path, problems, refused, file -> write(file, problems, refused, work, false));
    }

    /** For work that writes nothing to the database. */
    <T> T read(Path path, Problems problems, Supplier<T> refused, Work<T> work) {
        return open(
                path,
                problems,
                refused,
                file -> present(
                        transactions.executeRead(status -> tell(file.name(), problems, refused, () -> work.on(file)))));
    }

    private <T> T write(LedgerFile file, Problems problems, Supplier<T> refused, Work<T> work, boolean keep) {
        return present(transactions.executeWrite(status -> {
            T made = tell(file.name(), problems, refused, () -> work.on(file));
            if (!keep || problems.any()) {
                status.setRollbackOnly();
            }
            return made;
        }));
    }

    private static <T> T open(Path path, Problems problems, Supplier<T> refused, Work<T> work) {
        return tell(path.toString(), problems, refused, () -> {
            try (LedgerFile file = LedgerFile.open(path)) {
                return work.on(file);
            }
        });
    }

    private interface Step<T> {
        T take() throws IOException, UnreadableTable;
    }

    private static <T> T tell(String name, Problems problems, Supplier<T> refused, Step<T> step) {
        try {
            return step.take();
        } catch (UnreadableTable unreadable) {
            unreadable.reportTo(problems, name);
        } catch (CharacterCodingException damaged) {
            problems.addForFile(name, "file.encoding");
        } catch (FileSystemException failed) {
            String other = Objects.requireNonNullElse(failed.getFile(), name);
            problems.addForFile(other, "file.unreadable", other);
        } catch (IOException damaged) {
            problems.addForFile(name, "file.unreadable", name);
        }
        return refused.get();
    }

    private static <T> T present(@Nullable T made) {
        return Objects.requireNonNull(made);
    }
}
