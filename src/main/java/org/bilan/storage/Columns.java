package org.bilan.storage;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.Association;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.PersistentEntityUtils;
import io.micronaut.data.model.runtime.RuntimeAssociation;
import io.micronaut.data.model.runtime.RuntimePersistentEntity;
import io.micronaut.data.model.runtime.RuntimePersistentProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of one table with how to read each from a record, embedded values flattened; the database's own id left out. */
record Columns<T>(String table, List<Column<T>> all, List<Column<T>> key) {

    /** One column: its name, and the way from the record to its value, through an embedded value perhaps. */
    record Column<T>(String name, List<RuntimePersistentProperty<Object>> path, boolean optional) {
        DataType type() {
            return last().getDataType();
        }

        /** The value as it is stored; null if it, or what embeds it, is absent. */
        @Nullable
        Object read(T record) {
            Object value = record;
            for (RuntimePersistentProperty<Object> step : path) {
                if (value == null) {
                    return null;
                }
                value = step.getProperty().get(value);
            }
            if (last().getConverter() != null) {
                return last().getConverter().convertToPersistedValue(value, ConversionContext.DEFAULT);
            }
            return value instanceof Enum<?> choice ? choice.name() : value;
        }

        private RuntimePersistentProperty<Object> last() {
            return path.get(path.size() - 1);
        }
    }

    static <T> Columns<T> of(RuntimePersistentEntity<T> entity) {
        List<Column<T>> all = new ArrayList<>();
        PersistentEntityUtils.traversePersistentProperties(entity, (parents, property) -> {
            if (!property.isGenerated()) {
                all.add(column(entity, parents, (RuntimePersistentProperty<?>) property));
            }
        });
        List<String> names = keyNames(entity);
        List<Column<T>> key = names.stream()
                .map(name -> all.stream()
                        .filter(column -> column.path().size() == 1
                                && column.path().get(0).getName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(entity.getName() + " has no property " + name)))
                .toList();
        return new Columns<>(entity.getPersistedName(), List.copyOf(all), key);
    }

    /** Stores a record, or gives the record that has its key these values. */
    String upsert() {
        String names = all.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
        String marks = all.stream().map(column -> "?").collect(Collectors.joining(", "));
        String changes = all.stream()
                .filter(column -> !key.contains(column))
                .map(column -> quoted(column.name()) + " = excluded." + quoted(column.name()))
                .collect(Collectors.joining(", "));
        return "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO %s"
                .formatted(
                        quoted(table),
                        names,
                        marks,
                        conflict(),
                        changes.isEmpty() ? "NOTHING" : "UPDATE SET " + changes);
    }

    private String conflict() {
        return key.stream()
                .map(column ->
                        column.optional() ? "COALESCE(" + quoted(column.name()) + ", '')" : quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static List<String> keyNames(RuntimePersistentEntity<?> entity) {
        String[] named = entity.getIntrospection().getBeanType().isAnnotationPresent(NaturalKey.class)
                ? entity.getIntrospection()
                        .getBeanType()
                        .getAnnotation(NaturalKey.class)
                        .value()
                : new String[] {entity.getIdentity().getName()};
        return Arrays.asList(named);
    }

    @SuppressWarnings("unchecked")
    private static <T> Column<T> column(
            RuntimePersistentEntity<T> entity, List<Association> parents, RuntimePersistentProperty<?> property) {
        List<RuntimePersistentProperty<Object>> path = new ArrayList<>();
        parents.forEach(parent -> path.add((RuntimeAssociation<Object>) parent));
        path.add((RuntimePersistentProperty<Object>) property);
        String name = entity.getNamingStrategy().mappedName(parents, property);
        return new Column<>(name, List.copyOf(path), property.isOptional());
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
