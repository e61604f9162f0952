package org.bilan.storage;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.model.runtime.RuntimeEntityRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the files of a database still hold of rows that were changed or removed: their former bytes stay in free pages and in
 * the log of writes until something else is written there.
 */
@Singleton
public class ErasedRows {
    private final RuntimeEntityRegistry entities;
    private final ConnectionOperations<Connection> connections;
    private final DatabaseSettings database;

    ErasedRows(
            RuntimeEntityRegistry entities, ConnectionOperations<Connection> connections, DatabaseSettings database) {
        this.entities = entities;
        this.connections = connections;
        this.database = database;
    }

    /**
     * Writes the table anew, so that nothing is left of what its rows held before; on SQLite the whole file. A server's own
     * log and backups are its keeper's. Not within a transaction.
     *
     * @throws DatabaseRefusal if the database cannot do it now
     */
    public void clear(Class<?> type) {
        String table = Columns.quoted(entities.getEntity(type).getPersistedName());
        connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                if (database.isServer()) {
                    statement.execute("VACUUM FULL " + table);
                } else {
                    statement.execute("VACUUM");
                    statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                }
                return true;
            } catch (SQLException e) {
                throw new DatabaseRefusal(table, e);
            }
        });
    }
}
