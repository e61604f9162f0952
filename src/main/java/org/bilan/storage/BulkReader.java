package org.bilan.storage;

import io.micronaut.data.jdbc.mapper.JdbcQueryStatement;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.RuntimeEntityRegistry;
import io.micronaut.data.runtime.convert.DataConversionService;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads many records of one table, for reports: tens of thousands of rows in a fraction of a second. Joins the
 * transaction that is open, or makes one.
 *
 * <p>Micronaut Data's own reading works the name of each column out anew for every row, which takes most of its time.
 */
@Singleton
public class BulkReader {
    private static final int AT_ONCE = 500;

    private final RuntimeEntityRegistry entities;
    private final TransactionOperations<Connection> transactions;
    private final JdbcQueryStatement binder;
    private final Map<Class<?>, RowReading<?>> readings = new ConcurrentHashMap<>();

    BulkReader(
            RuntimeEntityRegistry entities,
            TransactionOperations<Connection> transactions,
            DataConversionService conversions) {
        this.entities = entities;
        this.transactions = transactions;
        this.binder = new JdbcQueryStatement(conversions);
    }

    /**
     * The records that {@code rest}, all of a query that follows its columns, finds: {@code FROM expense WHERE …}, each
     * {@code ?} in it standing for one of the values, which are texts or days.
     *
     * @throws DatabaseRefusal if the query is not one
     */
    public <T> List<T> read(Class<T> type, String rest, Object... values) {
        RowReading<T> reading = reading(type);
        return transactions.executeRead(status -> {
            try (PreparedStatement statement =
                    status.getConnection().prepareStatement("SELECT " + reading.columns() + " " + rest)) {
                for (int at = 0; at < values.length; at++) {
                    DataType kind = values[at] instanceof LocalDate ? DataType.DATE : DataType.STRING;
                    binder.setDynamic(statement, at + 1, kind, values[at]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> records = new ArrayList<>();
                    while (rows.next()) {
                        records.add(reading.read(rows));
                    }
                    return records;
                }
            } catch (SQLException e) {
                throw new DatabaseRefusal(reading.table(), e);
            }
        });
    }

    /** The records whose {@code column} is one of the values, by {@code order} among any 500 of them that follow each other. */
    public <T> List<T> readOf(Class<T> type, String column, Collection<String> values, String order) {
        String table = Columns.quoted(reading(type).table());
        List<String> all = List.copyOf(values);
        List<T> records = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            records.addAll(read(
                    type,
                    "FROM " + table + " WHERE " + column + " IN (" + marks + ") ORDER BY " + order,
                    some.toArray()));
        }
        return records;
    }

    @SuppressWarnings("unchecked")
    private <T> RowReading<T> reading(Class<T> type) {
        return (RowReading<T>) readings.computeIfAbsent(type, same -> RowReading.of(entities.getEntity(same)));
    }
}
