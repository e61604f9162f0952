package org.bilan.storage;

import io.micronaut.data.jdbc.mapper.JdbcQueryStatement;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.RuntimeEntityRegistry;
import io.micronaut.data.runtime.config.DataSettings;
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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
     * The records that {@code rest}, all of a query that follows its columns, finds: {@code FROM expense WHERE …}. Each
     * {@code ?} in it stands for one of the values, in their order: a text, a day, a whole number, or all the texts of a collection.
     *
     * @throws DatabaseRefusal if the query is not one
     */
    public <T> List<T> read(Class<T> type, String rest, Object... values) {
        RowReading<T> reading = reading(type);
        String query = "SELECT " + reading.columns() + " " + spread(rest, values);
        DataSettings.QUERY_LOG.debug("Executing Query: {}", query);
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(query)) {
                bind(statement, values);
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

    /**
     * What a query of any shape finds, each row as {@code reading} makes of it; marks and values as in {@link #read}.
     *
     * @throws DatabaseRefusal if the query is not one
     */
    public <T> List<T> select(String query, RowOf<T> reading, Object... values) {
        String spread = spread(query, values);
        DataSettings.QUERY_LOG.debug("Executing Query: {}", spread);
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(spread)) {
                bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                    return found;
                }
            } catch (SQLException e) {
                throw new DatabaseRefusal("select", e);
            }
        });
    }

    /** Makes a value of the row at which the result stands. */
    @FunctionalInterface
    public interface RowOf<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The records whose {@code column} is one of the values, by {@code order} among any 500 of them that follow each other. */
    public <T> List<T> readOf(Class<T> type, String column, Collection<String> values, String order) {
        String query =
                "FROM " + Columns.quoted(reading(type).table()) + " WHERE " + column + " IN (?) ORDER BY " + order;
        List<String> all = List.copyOf(values);
        List<T> records = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            records.addAll(read(type, query, all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
        return records;
    }

    /** The records whose key begins with one of the owners, texts: the record of a code, or all that belong to it. */
    public <T> List<T> readOwned(Class<T> type, Collection<String> owners) {
        String first =
                Columns.quoted(Columns.of(entities.getEntity(type)).key().get(0).name());
        return readOf(type, first, owners, first);
    }

    /** At most {@code limit} records by their key from {@code offset} on: those whose key begins with {@code owner}, or all. */
    public <T> List<T> readPage(Class<T> type, @Nullable String owner, long offset, int limit) {
        Columns<T> columns = Columns.of(entities.getEntity(type));
        String order = columns.key().stream()
                .map(column -> Columns.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String query = from(columns, owner) + " ORDER BY " + order + " LIMIT " + limit + " OFFSET " + offset;
        return owner == null ? read(type, query) : read(type, query, owner);
    }

    /** How many records {@link #readPage} has in all. */
    public long count(Class<?> type, @Nullable String owner) {
        String query = "SELECT COUNT(*) " + from(Columns.of(entities.getEntity(type)), owner);
        return transactions.executeRead(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(query)) {
                bind(statement, owner == null ? new Object[0] : new Object[] {owner});
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            } catch (SQLException e) {
                throw new DatabaseRefusal(reading(type).table(), e);
            }
        });
    }

    private static String from(Columns<?> columns, @Nullable String owner) {
        String all = "FROM " + Columns.quoted(columns.table());
        String first = Columns.quoted(columns.key().get(0).name());
        return owner == null ? all : all + " WHERE " + first + " = ?";
    }

    /** Every record of the table, in no order. */
    public <T> List<T> readAll(Class<T> type) {
        return read(type, "FROM " + Columns.quoted(reading(type).table()));
    }

    /** The greatest text of the key column that begins with {@code stem}; the longest is the greatest. */
    public <T> Optional<T> readLast(Class<T> type, String stem) {
        String column =
                Columns.quoted(Columns.of(entities.getEntity(type)).key().get(0).name());
        String query = "FROM %s WHERE %s >= ? AND %s < ? ORDER BY length(%s) DESC, %s DESC LIMIT 1"
                .formatted(Columns.quoted(reading(type).table()), column, column, column, column);
        return read(type, query, stem, stem + "\uffff").stream().findFirst();
    }

    /** As many marks for a collection as it has texts. */
    private static String spread(String query, Object... values) {
        StringBuilder spread = new StringBuilder(query);
        int mark = query.length();
        for (int at = values.length - 1; at >= 0; at--) {
            mark = spread.lastIndexOf("?", mark - 1);
            if (values[at] instanceof Collection<?> texts) {
                spread.replace(mark, mark + 1, String.join(", ", Collections.nCopies(texts.size(), "?")));
            }
        }
        return spread.toString();
    }

    private void bind(PreparedStatement statement, Object... values) {
        int at = 1;
        for (Object value : values) {
            Collection<?> each = value instanceof Collection<?> texts ? texts : List.of(value);
            for (Object one : each) {
                binder.setDynamic(statement, at++, type(one), one);
            }
        }
    }

    private static DataType type(Object value) {
        if (value instanceof Long) {
            return DataType.LONG;
        }
        if (value instanceof Integer) {
            return DataType.INTEGER;
        }
        return value instanceof LocalDate ? DataType.DATE : DataType.STRING;
    }

    @SuppressWarnings("unchecked")
    private <T> RowReading<T> reading(Class<T> type) {
        return (RowReading<T>) readings.computeIfAbsent(type, same -> RowReading.of(entities.getEntity(same)));
    }
}
