package org.bilan.storage;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.Association;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.RuntimeAssociation;
import io.micronaut.data.model.runtime.RuntimePersistentEntity;
import io.micronaut.data.model.runtime.RuntimePersistentProperty;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a record is made of a row whose columns stand in the order of its parts, embedded values flattened. */
record RowReading<T>(String table, String columns, Part<T> whole) {

    /** A value made of one column or of several that follow each other. */
    private interface Part<V> {
        /** Null where the row holds none. */
        @Nullable
        V read(ResultSet row) throws SQLException;
    }

    T read(ResultSet row) throws SQLException {
        T record = whole.read(row);
        if (record == null) {
            throw new SQLException("A row of " + table + " without any value");
        }
        return record;
    }

    static <T> RowReading<T> of(RuntimePersistentEntity<T> entity) {
        List<String> names = new ArrayList<>();
        Part<T> whole = record(entity, List.of(), entity, names);
        String table = entity.getPersistedName();
        String columns = names.stream()
                .map(name -> Columns.quoted(table) + "." + Columns.quoted(name))
                .collect(Collectors.joining(", "));
        return new RowReading<>(table, columns, whole);
    }

    /** {@code names} takes the columns in the order in which they are read. */
    private static <V> Part<V> record(
            RuntimePersistentEntity<V> type,
            List<Association> parents,
            RuntimePersistentEntity<?> entity,
            List<String> names) {
        List<Part<?>> parts = Arrays.stream(type.getIntrospection().getConstructorArguments())
                .<Part<?>>map(argument -> part(
                        type.getPropertyByName(argument.getName()) == null
                                ? type.getIdentity()
                                : type.getPropertyByName(argument.getName()),
                        parents,
                        entity,
                        names))
                .toList();
        return row -> {
            Object[] values = new Object[parts.size()];
            boolean empty = true;
            for (int at = 0; at < values.length; at++) {
                values[at] = parts.get(at).read(row);
                empty &= values[at] == null;
            }
            return empty ? null : type.getIntrospection().instantiate(false, values);
        };
    }

    private static Part<?> part(
            RuntimePersistentProperty<?> property,
            List<Association> parents,
            RuntimePersistentEntity<?> entity,
            List<String> names) {
        if (property instanceof RuntimeAssociation<?> embedded) {
            List<Association> within =
                    Stream.concat(parents.stream(), Stream.of(embedded)).toList();
            return record(embedded.getAssociatedEntity(), within, entity, names);
        }
        names.add(entity.getNamingStrategy().mappedName(parents, property));
        return column(property, names.size());
    }

    private static Part<?> column(RuntimePersistentProperty<?> property, int at) {
        Class<?> type = property.getType();
        AttributeConverter<Object, Object> converter = property.getConverter();
        if (converter != null && property.getDataType() == DataType.STRING) {
            return row -> converter.convertToEntityValue(row.getString(at), ConversionContext.DEFAULT);
        }
        if (type == long.class || type == Long.class) {
            return row -> present(row.getLong(at), row);
        }
        if (type == int.class || type == Integer.class) {
            return row -> present(row.getInt(at), row);
        }
        if (type == boolean.class || type == Boolean.class) {
            return row -> present(row.getBoolean(at), row);
        }
        return text(at, words(type));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Function<String, ?> words(Class<?> type) {
        if (type == String.class) {
            return text -> text;
        }
        if (type == LocalDate.class) {
            return RowReading::day;
        }
        if (type.isEnum()) {
            return text -> Enum.valueOf((Class<Enum>) type, text);
        }
        throw new IllegalArgumentException("No way to read a " + type.getName());
    }

    /** The form in which days are stored, read in a tenth of the time that a formatter takes. */
    private static LocalDate day(String text) {
        return text.length() == 10
                ? LocalDate.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10))
                : LocalDate.parse(text);
    }

    private static Part<?> text(int at, Function<String, ?> value) {
        return row -> {
            String text = row.getString(at);
            return text == null ? null : value.apply(text);
        };
    }

    private static <V> @Nullable V present(V value, ResultSet row) throws SQLException {
        return row.wasNull() ? null : value;
    }
}
