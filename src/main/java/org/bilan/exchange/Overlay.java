package org.bilan.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.exchange.Row.Change;
import org.jspecify.annotations.Nullable;

/**
 * A table as it will be: the stored records overlaid by those that arrive. It holds all that is stored, or, for a few
 * changes, only what is asked for by its key.
 */
final class Overlay<T> {
    private final Layout<T> layout;
    private final Map<String, Row<T>> rows = new HashMap<>();
    private final Map<String, Integer> faulty = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Map<String, Row<T>> before = new HashMap<>();
    private final Map<String, Row<T>> removed = new HashMap<>();
    private final Set<String> loaded = new HashSet<>();
    private final @Nullable Store store;
    private boolean whole;
    private boolean unreadable;

    Overlay(Layout<T> layout, Stream<Row<T>> stored) {
        this.layout = layout;
        this.store = null;
        this.whole = true;
        stored.forEach(row -> rows.put(row.key(), row));
    }

    private Overlay(Layout<T> layout, Store store) {
        this.layout = layout;
        this.store = store;
    }

    /** A table of which only what is asked for is read from the store. */
    static <T> Overlay<T> narrow(Layout<T> layout, Store store) {
        return new Overlay<>(layout, store);
    }

    private void load(String owner) {
        if (!whole && store != null && loaded.add(owner)) {
            store.rowsOf(layout, owner).forEach(this::keep);
        }
    }

    private void loadAll() {
        if (!whole && store != null) {
            whole = true;
            store.rows(layout).forEach(this::keep);
        }
    }

    private void keep(Row<T> stored) {
        if (!removed.containsKey(stored.key())) {
            rows.putIfAbsent(stored.key(), stored);
        }
    }

    private @Nullable Row<T> row(String key) {
        load(Layout.owner(key));
        return rows.get(key);
    }

    /** The records whose key begins with one of the owners. */
    List<Row<T>> of(Set<String> owners) {
        owners.forEach(this::load);
        return rows.values().stream()
                .filter(row -> owners.contains(Layout.owner(row.key())))
                .toList();
    }

    /** The record is no longer there. */
    void remove(Row<T> row) {
        rows.remove(row.key());
        removed.put(row.key(), row);
    }

    List<Row<T>> removed() {
        return List.copyOf(removed.values());
    }

    /** The record as it was, if it is changed or removed. */
    @Nullable
    Row<T> before(String key) {
        Row<T> was = before.get(key);
        return was == null ? removed.get(key) : was;
    }

    Layout<T> layout() {
        return layout;
    }

    /** Every record, in no order. */
    Collection<Row<T>> rows() {
        loadAll();
        return rows.values();
    }

    @Nullable
    Row<T> find(String key) {
        return row(key);
    }

    @Nullable
    T record(String key) {
        Row<T> row = row(key);
        return row == null ? null : row.record();
    }

    /** The line on which the key arrived before; 0 if it did not. */
    int lineOf(String key) {
        Row<T> row = row(key);
        return row != null && row.arrives() ? row.line() : faulty.getOrDefault(key, 0);
    }

    void add(T record, List<List<String>> newLinks, int line) {
        String key = layout.key(record);
        Row<T> stored = row(key);
        if (stored == null) {
            rows.put(key, new Row<>(key, record, newLinks, line, Change.ADDED));
            return;
        }
        boolean same = layout.same(stored.record(), record) && stored.links().equals(newLinks);
        if (store != null || !same) {
            before.putIfAbsent(key, stored);
        }
        rows.put(
                stored.key(),
                same
                        ? new Row<>(stored.key(), stored.record(), stored.links(), line, Change.UNCHANGED)
                        : new Row<>(stored.key(), record, newLinks, line, Change.CHANGED));
    }

    /** Replaces a record by one that differs only in what is computed; it is stored anew even if it does not arrive. */
    void settle(Row<T> row, T record) {
        rows.put(row.key(), new Row<>(row.key(), record, row.links(), row.line(), row.change()));
        settled.add(row.key());
    }

    /** The rows to store, in the order in which they arrive; those that only are settled come first. */
    List<Row<T>> toStore() {
        return rows.values().stream()
                .filter(row ->
                        row.change() == Change.ADDED || row.change() == Change.CHANGED || settled.contains(row.key()))
                .sorted(Comparator.comparingInt(Row::line))
                .toList();
    }

    /** A record that arrives with slips: known to others, so that each slip is reported once. */
    void addFaulty(String key, int line) {
        faulty.putIfAbsent(key, line);
    }

    /** The file could not be read: no code can be called unknown. */
    void unreadable() {
        unreadable = true;
    }

    boolean knows(String key) {
        return unreadable || row(key) != null || faulty.containsKey(key);
    }

    boolean isUnreadable() {
        return unreadable;
    }

    Set<String> faultyKeys() {
        return faulty.keySet();
    }

    /** The one instance of a code, so that a hundred thousand references share it. */
    String canonical(String code) {
        Row<T> row = rows.get(code);
        return row == null ? code : row.key();
    }

    Set<String> codes() {
        loadAll();
        return rows.keySet();
    }

    long count(Change change) {
        return rows.values().stream().filter(row -> row.change() == change).count();
    }

    Stream<Row<T>> arriving() {
        return rows.values().stream().filter(Row::arrives);
    }
}
