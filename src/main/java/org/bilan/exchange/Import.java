package org.bilan.exchange;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Takes a data folder, or a workbook, into the home: all of it or nothing, in one transaction. Records are added, or
 * changed where their key is known; none is ever removed. What a row leaves empty, or its file has no column for, is
 * absent afterwards.
 */
@Singleton
public class Import {
    private final TransactionOperations<Connection> transactions;
    private final Store store;
    private final FileShelf shelf;
    private final AuditTrail trail;

    Import(TransactionOperations<Connection> transactions, Store store, FileShelf shelf, AuditTrail trail) {
        this.transactions = transactions;
        this.store = store;
        this.shelf = shelf;
        this.trail = trail;
    }

    /** Imports at the machine itself; with any problem, in the words of {@code language}, nothing is stored. */
    public ImportOutcome run(Path path, Language language) {
        return run(path, language, Author.CONSOLE);
    }

    /** Imports for {@code by}, whom the trail names: an entry for each record, then one that counts them. */
    public ImportOutcome run(Path path, Language language, Author by) {
        try (Attempt attempt = new Attempt(path, language)) {
            transactions.executeWrite(status -> attempt.store(by));
            return attempt.finish();
        }
    }

    /** Says what {@link #run} would do, and stores nothing. */
    public ImportOutcome rehearse(Path path, Language language) {
        try (Attempt attempt = new Attempt(path, language)) {
            transactions.executeRead(status -> attempt.read());
            return attempt.finish();
        }
    }

    private final class Attempt implements AutoCloseable {
        private final Path path;
        private final Arrival arrival;
        private FileShelf.@Nullable Delivery delivery;

        Attempt(Path path, Language language) {
            this.path = path;
            Problems problems = new Problems(Messages.of(Import.class, language));
            this.arrival = new Arrival(new Records(store), problems);
        }

        boolean read() {
            return arrival.read(path, shelf);
        }

        boolean store(Author by) {
            store.beginWriting();
            if (!read()) {
                return false;
            }
            try {
                FileShelf.Delivery prepared = shelf.prepare(arrival.files());
                delivery = prepared;
                arrival.storeIn(store);
                List<FileChange> files = prepared.changes();
                prepared.put();
                Noting noting = new Noting(trail, by);
                arrival.tell(noting);
                noting.end();
                trail.add(by, arrival.changes(path, files));
                return true;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        ImportOutcome finish() {
            if (delivery != null) {
                delivery.keep();
            }
            return arrival.outcome(delivery == null ? 0 : delivery.size());
        }

        @Override
        public void close() {
            if (delivery != null) {
                delivery.close();
            }
        }
    }
}
