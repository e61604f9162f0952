package org.bilan.exchange;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bilan.storage.NaturalKey;
import org.jspecify.annotations.Nullable;

/**
 * How a table of the data folder and a record stand for each other. A record's components are filled from columns by
 * name, from {@code derived} or {@code computed} ones, or by the database (its {@code id}).
 */
final class Layout<T> {
    private static final String ID = "id";
    /** Ends each value of a key of several; no text of a record may hold it. */
    static final String KEY_SEPARATOR = "\u001f";

    private final String table;
    private final Class<T> type;
    private final BeanIntrospection<T> introspection;
    private final List<String> components;
    private final List<BeanProperty<T, Object>> properties;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Integer, Function<RowReading, @Nullable Object>> derived = new LinkedHashMap<>();
    private final Map<Integer, Integer> computed = new LinkedHashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<Integer> keySlots;
    private final List<Column> key = new ArrayList<>();

    private Layout(String table, Class<T> type) {
        this.table = table;
        this.type = type;
        this.introspection = BeanIntrospection.getIntrospection(type);
        this.components = Arrays.stream(introspection.getConstructorArguments())
                .map(Argument::getName)
                .toList();
        this.properties = components.stream().map(this::property).toList();
        NaturalKey natural = type.getAnnotation(NaturalKey.class);
        this.keySlots = natural == null
                ? List.of(0)
                : Arrays.stream(natural.value()).map(this::slot).toList();
    }

    @SuppressWarnings("unchecked")
    private BeanProperty<T, Object> property(String name) {
        return (BeanProperty<T, Object>)
                (BeanProperty<T, ?>) introspection.getProperty(name).orElseThrow();
    }

    /** Two columns of days of which the second may not come before the first. */
    record Order(Column first, Column second) {}

    static <T> Layout<T> of(String table, Class<T> type) {
        return new Layout<>(table, type);
    }

    Layout<T> required(String name, CellType cells) {
        return required(name, Column.camel(name), cells);
    }

    Layout<T> required(String name, String component, CellType cells) {
        return with(name, true, slot(component), cells, null);
    }

    Layout<T> optional(String name, CellType cells) {
        return optional(name, Column.camel(name), cells);
    }

    Layout<T> optional(String name, String component, CellType cells) {
        return with(name, false, slot(component), cells, null);
    }

    /** A column of codes kept in a table of their own, as {@code link} records (id, owner, code, position). */
    Layout<T> links(String name, String target, Class<?> link) {
        return with(name, false, -1, new ListCell(new CodeCell(target)), link);
    }

    /** A component without a column. */
    Layout<T> derived(String component, Function<RowReading, @Nullable Object> value) {
        derived.put(slot(component), value);
        return this;
    }

    /**
     * A component without a column that a check computes from other records: it starts as the value of {@code like}, and
     * two records that differ in it alone say the same.
     */
    Layout<T> computed(String component, String like) {
        computed.put(slot(component), slot(like));
        return this;
    }

    /** Refuses a row whose second day comes before its first. */
    Layout<T> inOrder(String first, String second) {
        orders.add(new Order(column(first), column(second)));
        return this;
    }

    private Layout<T> with(String name, boolean required, int slot, CellType cells, @Nullable Class<?> link) {
        Column column = new Column(name, required, columns.size(), slot, cells, link);
        columns.add(column);
        if (keySlots.contains(slot)) {
            key.add(column);
            key.sort(Comparator.comparingInt(each -> keySlots.indexOf(each.slot())));
        }
        return this;
    }

    private int slot(String component) {
        int slot = components.indexOf(component);
        if (slot < 0) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no " + component);
        }
        return slot;
    }

    String table() {
        return table;
    }

    Class<T> type() {
        return type;
    }

    List<Column> columns() {
        return columns;
    }

    /** @throws java.util.NoSuchElementException if there is none of that name */
    Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Column> links() {
        return columns.stream().filter(Column::isLink).toList();
    }

    /** The columns by which people know a record; no two records share their values. */
    List<Column> key() {
        return key;
    }

    List<Order> orders() {
        return orders;
    }

    /** Components that no column, derivation or database fills: none, or a column was forgotten. */
    List<String> forgotten() {
        Set<Integer> filled = new HashSet<>(derived.keySet());
        filled.addAll(computed.keySet());
        columns.forEach(column -> filled.add(column.slot()));
        filled.add(components.indexOf(ID));
        return components.stream()
                .filter(name -> !filled.contains(components.indexOf(name)))
                .toList();
    }

    /** A record from its columns' values; absent ones are no, an empty list or nothing, as the component wants it. */
    T build(@Nullable Object[] values, RowReading row) {
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        for (Column column : columns) {
            if (!column.isLink()) {
                arguments[column.slot()] = orNothing(values[column.position()], column.slot());
            }
        }
        derived.forEach((slot, value) -> arguments[slot] = value.apply(row));
        computed.forEach((slot, like) -> arguments[slot] = arguments[like]);
        return introspection.instantiate(false, arguments);
    }

    private @Nullable Object orNothing(@Nullable Object value, int at) {
        Class<?> wanted = introspection.getConstructorArguments()[at].getType();
        if (value != null) {
            return value;
        }
        return wanted == boolean.class ? Boolean.FALSE : wanted == List.class ? List.of() : null;
    }

    @Nullable
    Object value(T record, Column column) {
        return properties.get(column.slot()).get(record);
    }

    /** Whether the first part of the key is a text: a code of its own, or that of the record it belongs to. */
    boolean isKeyedByText() {
        return introspection.getConstructorArguments()[key.get(0).slot()].getType() == String.class;
    }

    /** The part of a key by which a record is found with its like: the code, or that of what it belongs to. */
    static String owner(String key) {
        int end = key.indexOf(KEY_SEPARATOR);
        return end < 0 ? key : key.substring(0, end);
    }

    /** The natural key as one text. */
    String key(T record) {
        if (key.size() == 1) {
            return String.valueOf(value(record, key.get(0)));
        }
        return joined(key.stream().map(column -> value(record, column)));
    }

    /** The text of a key of several values. */
    static String joined(Stream<? extends @Nullable Object> values) {
        StringBuilder out = new StringBuilder();
        values.forEach(value -> out.append(value == null ? "" : value).append(KEY_SEPARATOR));
        return out.toString();
    }

    /** Whether two records say the same, whatever identity the database gave them. */
    boolean same(T one, T other) {
        for (int i = 0; i < components.size(); i++) {
            boolean told = !components.get(i).equals(ID) && !computed.containsKey(i);
            if (told && !equal(properties.get(i).get(one), properties.get(i).get(other))) {
                return false;
            }
        }
        return true;
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        return Objects.equals(left, right);
    }

    /** By natural key. */
    Comparator<T> order() {
        return (one, other) -> {
            int order = 0;
            for (int i = 0; i < key.size() && order == 0; i++) {
                order = compare(value(one, key.get(i)), value(other, key.get(i)));
            }
            return order;
        };
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? -1 : 1;
        }
        @SuppressWarnings("unchecked")
        Comparable<Object> comparable = (Comparable<Object>) left;
        return comparable.compareTo(right);
    }
}
