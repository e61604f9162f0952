package org.bilan.report.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.material.Origin.Part;
import org.bilan.template.Field;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.bilan.template.Vocabulary;

/** Where a total over a list, {@code total de dépenses.montant}, comes from: what is added up, through every list on the way. */
final class ListTotal {
    private final List<String> keys;
    private final List<Field> fields = new ArrayList<>();
    private final Material from;

    /** @param keys of the names from the list's items on */
    ListTotal(Field list, List<String> keys, Material from) {
        this.keys = keys;
        this.from = from;
        Optional<Vocabulary> known = list.inside();
        for (String key : keys) {
            Optional<Field> field = known.flatMap(one -> one.find(key));
            field.ifPresent(fields::add);
            known = field.flatMap(Field::inside);
        }
    }

    /** Behind the list's own in the figure's id. */
    String slugs() {
        return fields.stream().map(field -> "." + Names.slug(field)).collect(Collectors.joining());
    }

    /** {@code montant (total)}. */
    String words() {
        return named() + " (total)";
    }

    Origin origin(Value list) {
        return from.sources()
                .sumOf(from.sources().say("total", named()), terms(list, keys).toList());
    }

    private String named() {
        return fields.stream().map(field -> field.name(from.language())).collect(Collectors.joining(", "));
    }

    private static Stream<Part> terms(Value value, List<String> keys) {
        if (value instanceof Value.Items items) {
            return items.scopes().stream()
                    .filter(item -> !item.isWithinAnother())
                    .flatMap(item -> terms(item, keys));
        }
        return value instanceof Value.Thing thing ? terms(thing.scope(), keys) : Stream.empty();
    }

    private static Stream<Part> terms(Scope scope, List<String> keys) {
        return scope instanceof NameScope<?> named ? terms(named, keys) : Stream.empty();
    }

    private static <T> Stream<Part> terms(NameScope<T> scope, List<String> keys) {
        Names.Name<T> name = scope.names().named(keys.get(0)).orElse(null);
        if (name == null) {
            return Stream.empty();
        }
        Value value = scope.value(name);
        if (value instanceof Value.Amount amount) {
            return Stream.of(Part.of(scope.label(name, " – "), amount.money(), scope.origin(name, value)));
        }
        if (value instanceof Value.Number number) {
            Origin origin = scope.origin(name, value);
            return Stream.of(Part.of(scope.label(name, " – "), number.number(), origin.unit(), origin));
        }
        return terms(value, keys.subList(1, keys.size()));
    }
}
