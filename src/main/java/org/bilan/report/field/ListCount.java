package org.bilan.report.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.Origin.Part;
import org.bilan.report.trace.How;
import org.bilan.template.Scope;
import org.bilan.template.Value;

/** Where the number of a list's items, {@code activités.nombre}, comes from: what was counted. */
final class ListCount {
    private ListCount() {}

    /** @param owner the records that words of the list were entered in */
    static Origin origin(Value list, List<? extends Record> owner, Material from) {
        List<Scope> items = list instanceof Value.Items all ? all.scopes() : List.of();
        List<? extends Record> own = items.stream()
                .flatMap(item -> item instanceof NameScope<?> named ? named.records().stream() : Stream.empty())
                .distinct()
                .toList();
        boolean records = own.size() == items.size() && items.stream().allMatch(ListCount::isOne);
        return records
                ? from.sources().count(own)
                : from.sources()
                        .countOf(items.stream().map(item -> item(item, owner)).toList());
    }

    private static boolean isOne(Scope item) {
        return item instanceof NameScope<?> named && named.records().size() == 1;
    }

    private static Part item(Scope item, List<? extends Record> owner) {
        return item instanceof NameScope<?> named ? one(named.title(), named.records()) : one(word(item), owner);
    }

    private static Part one(String label, List<? extends Record> records) {
        return Part.of(label, BigDecimal.ONE, "", Origin.of(How.COUNT, "", records));
    }

    private static String word(Scope item) {
        Optional<Value> itself = item.find(Scope.ITSELF);
        return itself.orElse(null) instanceof Value.Text text ? text.text() : "";
    }
}
