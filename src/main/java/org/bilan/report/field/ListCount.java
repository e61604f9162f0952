package org.bilan.report.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
        List<Part> items = list instanceof Value.Items all
                ? all.scopes().stream().map(item -> item(item, owner)).toList()
                : List.of();
        return from.sources().countOf(items);
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
