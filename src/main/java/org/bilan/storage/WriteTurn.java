package org.bilan.storage;

import io.micronaut.data.model.runtime.RuntimeEntityRegistry;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Keeps other writers from some tables until the end of the transaction that is open: for one that first reads all and then
 * writes what follows from it. Readers go on. On SQLite a writer is always alone.
 */
@Singleton
public class WriteTurn {
    private final RuntimeEntityRegistry entities;
    private final TransactionOperations<Connection> transactions;
    private final DatabaseSettings database;

    WriteTurn(
            RuntimeEntityRegistry entities, TransactionOperations<Connection> transactions, DatabaseSettings database) {
        this.entities = entities;
        this.transactions = transactions;
        this.database = database;
    }

    /** Waits until no other writer has written to these tables without committing. */
    public void take(Class<?>... types) {
        if (!database.isServer()) {
            return;
        }
        String tables = Arrays.stream(types)
                .map(type -> Columns.quoted(entities.getEntity(type).getPersistedName()))
                .collect(Collectors.joining(", "));
        transactions.executeWrite(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                return statement.execute("LOCK TABLE " + tables + " IN SHARE ROW EXCLUSIVE MODE");
            } catch (SQLException e) {
                throw new DatabaseRefusal(tables, e);
            }
        });
    }
}
