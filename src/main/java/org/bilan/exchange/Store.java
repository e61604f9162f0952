package org.bilan.exchange;

import io.micronaut.context.BeanContext;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import io.micronaut.core.type.Argument;
import io.micronaut.data.repository.CrudRepository;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bilan.exchange.Row.Change;
import org.bilan.finance.Allocation;
import org.bilan.finance.Expense;
import org.bilan.organization.ClosedPeriod;
import org.bilan.organization.ClosedPeriodRepository;
import org.bilan.storage.BulkReader;
import org.bilan.storage.BulkWriter;
import org.bilan.storage.WriteTurn;
import org.bilan.value.Period;
import org.jspecify.annotations.Nullable;

/** The records of every table, with their links, in and out of the database. Used inside a transaction only. */
@Singleton
class Store {
    private final BeanContext beans;
    private final BulkReader bulk;
    private final BulkWriter writer;
    private final WriteTurn turn;

    Store(BeanContext beans, BulkReader bulk, BulkWriter writer, WriteTurn turn) {
        this.beans = beans;
        this.bulk = bulk;
        this.writer = writer;
        this.turn = turn;
    }

    /** To be called before anything is read: what others allocate meanwhile would be checked against what was. */
    void beginWriting() {
        turn.take(Expense.class, Allocation.class);
    }

    /** To be called before anything is read by a save that changes these tables. */
    void beginWriting(Class<?>... types) {
        turn.take(types);
    }

    /** The periods whose records do not move. */
    List<Period> closedPeriods() {
        return beans.getBean(ClosedPeriodRepository.class).findClosed().stream()
                .map(ClosedPeriod::period)
                .toList();
    }

    /** Some of the stored records by their key: those whose key begins with {@code owner}, or all. */
    <T> List<Row<T>> page(Layout<T> layout, @Nullable String owner, long offset, int limit) {
        List<T> records = bulk.readPage(layout.type(), owner, offset, limit);
        List<String> keys = records.stream().map(layout::key).toList();
        List<Map<String, List<String>>> links = layout.links().stream()
                .map(column -> linksOf(column.link(), keys))
                .toList();
        return records.stream()
                .map(record -> {
                    String key = layout.key(record);
                    List<List<String>> codes = links.stream()
                            .map(byOwner -> byOwner.getOrDefault(key, List.of()))
                            .toList();
                    return new Row<>(key, record, codes, 0, Change.NONE);
                })
                .toList();
    }

    private <L> Map<String, List<String>> linksOf(Class<L> type, List<String> owners) {
        return byOwner(type, bulk.readOwned(type, owners).stream());
    }

    long count(Layout<?> layout, @Nullable String owner) {
        return bulk.count(layout.type(), owner);
    }

    /** The stored records whose key begins with {@code owner}; every record where the key does not begin with a text. */
    <T> List<Row<T>> rowsOf(Layout<T> layout, String owner) {
        List<T> records =
                layout.isKeyedByText() ? bulk.readOwned(layout.type(), List.of(owner)) : bulk.readAll(layout.type());
        List<List<String>> links = layout.links().stream()
                .map(column -> linksOf(column.link(), List.of(owner)).getOrDefault(owner, List.of()))
                .toList();
        return records.stream()
                .map(record -> new Row<>(layout.key(record), record, links, 0, Change.NONE))
                .toList();
    }

    /** The expenses of which a part is charged to one of the grants. */
    Set<String> expensesChargedTo(Collection<String> grants) {
        return bulk.readOf(Allocation.class, "grant_code", grants, "expense").stream()
                .map(Allocation::expense)
                .collect(Collectors.toSet());
    }

    /** The record with the greatest code that begins with {@code stem}. */
    <T> Optional<T> last(Layout<T> layout, String stem) {
        return bulk.readLast(layout.type(), stem);
    }

    <T> void remove(Layout<T> layout, List<Row<T>> rows) {
        writer.remove(layout.type(), rows.stream().map(Row::record).toList());
    }

    /** Every stored record, in no order. */
    <T> Stream<Row<T>> rows(Layout<T> layout) {
        List<Map<String, List<String>>> links = layout.links().stream()
                .map(column -> linksByOwner(column.link()))
                .toList();
        return all(layout.type()).map(record -> {
            String key = layout.key(record);
            List<List<String>> codes = links.stream()
                    .map(byOwner -> byOwner.getOrDefault(key, List.of()))
                    .toList();
            return new Row<>(key, record, codes, 0, Change.NONE);
        });
    }

    /** Stores the rows that are added or changed, and their links anew. */
    <T> void write(Layout<T> layout, List<Row<T>> rows) {
        writer.upsert(layout.type(), rows.stream().map(Row::record).toList());
        List<Column> columns = layout.links();
        for (int i = 0; i < columns.size(); i++) {
            writeLinks(columns.get(i).link(), rows, i);
        }
    }

    private <T, L> void writeLinks(Class<L> type, List<Row<T>> rows, int column) {
        BeanIntrospection<L> introspection = BeanIntrospection.getIntrospection(type);
        writer.removeOf(
                type,
                rows.stream()
                        .filter(row -> row.change() == Change.CHANGED)
                        .map(Row::key)
                        .toList());
        List<L> links = new ArrayList<>();
        for (Row<T> row : rows) {
            List<String> codes = row.links().get(column);
            for (int position = 0; position < codes.size(); position++) {
                links.add(introspection.instantiate(
                        false, new Object[] {null, row.key(), codes.get(position), position}));
            }
        }
        writer.upsert(type, links);
    }

    /** Links are records of id, owner, code and position. */
    private <L> Map<String, List<String>> linksByOwner(Class<L> type) {
        return byOwner(type, all(type));
    }

    private static <L> Map<String, List<String>> byOwner(Class<L> type, Stream<L> links) {
        BeanIntrospection<L> introspection = BeanIntrospection.getIntrospection(type);
        List<BeanProperty<L, ?>> parts = new ArrayList<>();
        Arrays.stream(introspection.getConstructorArguments())
                .forEach(part ->
                        parts.add(introspection.getProperty(part.getName()).orElseThrow()));
        Map<String, List<String>> byOwner = new HashMap<>();
        links.sorted(Comparator.comparingInt(link -> (Integer) parts.get(3).get(link)))
                .forEach(link -> byOwner.computeIfAbsent((String) parts.get(1).get(link), owner -> new ArrayList<>(2))
                        .add((String) parts.get(2).get(link)));
        return byOwner;
    }

    @SuppressWarnings("unchecked")
    private <T> Stream<T> all(Class<T> type) {
        Class<?> id = BeanIntrospection.getIntrospection(type)
                .getConstructorArguments()[0]
                .getType();
        CrudRepository<T, ?> repository = (CrudRepository<T, ?>)
                beans.getBean(Argument.of(CrudRepository.class, Argument.of(type), Argument.of(id)));
        return StreamSupport.stream(repository.findAll().spliterator(), false);
    }
}
