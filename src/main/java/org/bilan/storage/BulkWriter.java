package org.bilan.storage;

import io.micronaut.data.jdbc.mapper.JdbcQueryStatement;
import io.micronaut.data.model.runtime.RuntimeEntityRegistry;
import io.micronaut.data.model.runtime.RuntimePersistentEntity;
import io.micronaut.data.model.runtime.RuntimePersistentProperty;
import io.micronaut.data.runtime.convert.DataConversionService;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Stores many records of one table by their natural key, for imports: a record that is there already takes the new
 * values, so that storing the same records twice changes nothing. Joins the transaction that is open, or makes one.
 *
 * <p>Micronaut Data's own batches cannot do this: SQLite does not give back the ids of a batch.
 */
@Singleton
public class BulkWriter {
    private static final int BATCH = 1000;

    private final RuntimeEntityRegistry entities;
    private final TransactionOperations<Connection> transactions;
    private final JdbcQueryStatement binder;

    BulkWriter(
            RuntimeEntityRegistry entities,
            TransactionOperations<Connection> transactions,
            DataConversionService conversions) {
        this.entities = entities;
        this.transactions = transactions;
        this.binder = new JdbcQueryStatement(conversions);
    }

    /**
     * Stores the records in their order; their {@code id} is ignored, the database keeps or gives it.
     *
     * @throws DatabaseRefusal if one breaks a constraint of the schema; the transaction is then to be rolled back
     */
    public <T> void upsert(Class<T> type, Iterable<? extends T> records) {
        Columns<T> columns = Columns.of(entities.getEntity(type));
        run(columns.upsert(), columns.table(), statement -> {
            int waiting = 0;
            for (T record : records) {
                int index = 1;
                for (Columns.Column<T> column : columns.all()) {
                    binder.setDynamic(statement, index++, column.type(), column.read(record));
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        });
    }

    /** Removes every record of the table whose key begins with one of {@code owners}: the links of an activity, before they are stored anew. */
    public void removeOf(Class<?> type, Iterable<String> owners) {
        Columns<?> columns = Columns.of(entities.getEntity(type));
        String owner = Columns.quoted(columns.key().get(0).name());
        String sql = "DELETE FROM " + Columns.quoted(columns.table()) + " WHERE " + owner + " = ?";
        run(sql, columns.table(), statement -> {
            for (String code : owners) {
                statement.setString(1, code);
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    /**
     * Removes these records, by their identity, with what the schema says goes along.
     *
     * @throws DatabaseRefusal if others still name one; the transaction is then to be rolled back
     */
    public <T> void remove(Class<T> type, Iterable<? extends T> records) {
        RuntimePersistentEntity<T> entity = entities.getEntity(type);
        RuntimePersistentProperty<T> identity = entity.getIdentity();
        String table = entity.getPersistedName();
        String sql = "DELETE FROM " + Columns.quoted(table) + " WHERE " + Columns.quoted(identity.getPersistedName())
                + " = ?";
        run(sql, table, statement -> {
            for (T record : records) {
                Object id = identity.getProperty().get(record);
                binder.setDynamic(statement, 1, identity.getDataType(), id);
                statement.addBatch();
            }
            statement.executeBatch();
        });
    }

    private void run(String sql, String table, Work work) {
        transactions.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                work.on(statement);
                return null;
            } catch (SQLException e) {
                throw new DatabaseRefusal(table, e);
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void on(PreparedStatement statement) throws SQLException;
    }
}
