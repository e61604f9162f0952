package org.bilan.exchange;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.storage.DatabaseRefusal;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Where records are changed one by one or a few together, by pages and programs: read, checked and worded as an import
 * would, all of them or none in one transaction, each with its entry in the audit trail, and none over what somebody else
 * stored meanwhile.
 */
@Singleton
public class RecordDesk {
    private final TransactionOperations<Connection> transactions;
    private final Store store;
    private final FileShelf shelf;
    private final AuditTrail trail;

    RecordDesk(TransactionOperations<Connection> transactions, Store store, FileShelf shelf, AuditTrail trail) {
        this.transactions = transactions;
        this.store = store;
        this.shelf = shelf;
        this.trail = trail;
    }

    /**
     * Stores the changes, later ones knowing earlier ones; problems are in the words of {@code language}.
     *
     * @throws IllegalArgumentException if a table or column is unknown
     */
    public EditOutcome save(List<Edit> edits, Author by, Language language) {
        Editing editing = new Editing(edits, store, shelf, Messages.of(RecordDesk.class, language));
        try {
            return transactions.executeWrite(status -> {
                EditOutcome outcome = editing.run();
                trail.add(by, editing.changes());
                return outcome;
            });
        } catch (DatabaseRefusal refusal) {
            return editing.refused(refusal);
        }
    }

    /** The record that has these key cells. */
    public Optional<StoredRecord> find(String table, Map<String, String> key) {
        return transactions.executeRead(status -> found(RecordTables.layout(table), key));
    }

    /** The record of a table that is known by its code alone. */
    public Optional<StoredRecord> find(String table, String code) {
        return find(table, Map.of(RecordTables.layout(table).key().get(0).name(), code));
    }

    /** The records whose key begins with {@code owner}: a grant's instalments, an activity's reach, by their keys. */
    public List<StoredRecord> findOf(String table, String owner) {
        return transactions.executeRead(status -> owned(RecordTables.layout(table), owner));
    }

    private <T> Optional<StoredRecord> found(Layout<T> layout, Map<String, String> key) {
        Records records = Records.narrow(store);
        Cellular<T> cells = new Cellular<>(layout, records);
        return cells.match(key).map(cells::stored);
    }

    private <T> List<StoredRecord> owned(Layout<T> layout, String owner) {
        Cellular<T> cells = new Cellular<>(layout, Records.narrow(store));
        return cells.of(owner).stream().map(cells::stored).toList();
    }

    /** Some records of a table by their key, from {@code offset} on: those whose key begins with {@code owner}, or all. */
    public List<StoredRecord> page(String table, @Nullable String owner, long offset, int limit) {
        return transactions.executeRead(status -> page(RecordTables.layout(table), owner, offset, limit));
    }

    private <T> List<StoredRecord> page(Layout<T> layout, @Nullable String owner, long offset, int limit) {
        Cellular<T> cells = new Cellular<>(layout, Records.narrow(store));
        return store.page(layout, owner, offset, limit).stream()
                .map(cells::stored)
                .toList();
    }

    /** How many records {@link #page} has in all. */
    public long count(String table, @Nullable String owner) {
        return transactions.executeRead(status -> store.count(RecordTables.layout(table), owner));
    }

    /** The first of {@code stem-0001}, {@code stem-0002} … after the last that is taken. */
    public <T> String freeCode(String table, String stem) {
        return transactions.executeRead(status -> freeCode(RecordTables.layout(table), stem + "-"));
    }

    private <T> String freeCode(Layout<T> layout, String stem) {
        int last = store.last(layout, stem)
                .map(layout::key)
                .map(code -> code.substring(stem.length()))
                .filter(number -> number.matches("\\d{1,8}"))
                .map(Integer::parseInt)
                .orElse(0);
        // codes of other widths may stand in the way
        Records records = Records.narrow(store);
        int free = last + 1;
        while (records.of(layout).knows(stem + "%04d".formatted(free))) {
            free++;
        }
        return stem + "%04d".formatted(free);
    }
}
