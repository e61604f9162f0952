package org.bilan.report.field;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.report.material.Material;
import org.bilan.report.material.Origin;
import org.bilan.report.trace.How;
import org.bilan.template.Field;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.jspecify.annotations.Nullable;

/**
 * The names of one thing with their values; the figures among them are noted as they are printed.
 *
 * @param trail of names that leads to it
 */
record NameScope<T>(Names<T> names, T one, Material from, Trail trail) implements Scope {
    private static final String RUNNING = "number";
    private static final List<String> TITLES = List.of("titre", "nom", "libelle", "numero", "code", "ligne");

    @Override
    public Optional<Value> find(String key) {
        return names.named(key).map(name -> name.read().read(one, from, to(name)));
    }

    @Override
    public @Nullable String mark(String key, Value value, String printed) {
        return names.named(key)
                .filter(name -> isFigure(name, value, printed))
                .map(name -> from.figures()
                        .note(trail.ids() + name.slug(), label(name, " – "), value, printed, () -> origin(name, value)))
                .orElse(null);
    }

    /** A running number tells nothing, and words without a number are none. */
    private static boolean isFigure(Names.Name<?> name, Value value, String printed) {
        boolean number =
                value instanceof Value.Number || value instanceof Value.Amount || value instanceof Value.Percent;
        return !name.slug().equals(RUNNING)
                && (number || name.origin() != null && printed.chars().anyMatch(Character::isDigit));
    }

    private Trail to(Names.Name<T> name) {
        boolean leadsOn = name.field().type() == Field.Type.LIST || name.field().type() == Field.Type.THING;
        return new Trail(trail.ids() + name.slug(), leadsOn ? label(name, ", ") : "");
    }

    private Origin origin(Names.Name<T> name, Value value) {
        if (name.origin() != null) {
            return name.origin().apply(one, from);
        }
        if (name.field().type() == Field.Type.LIST) {
            return from.sources().count(items(name));
        }
        return one instanceof Record record && from.sources().isKept(record)
                ? Origin.of(How.ENTERED, from.sources().say("entered"), List.of(record))
                : Origin.UNTOLD;
    }

    /** What a list was made from, where its items are records. */
    private List<Record> items(Names.Name<T> name) {
        return name.read().read(one, from, to(name)) instanceof Value.Items items
                ? items.scopes().stream()
                        .map(item -> item instanceof NameScope<?> scope ? scope.one() : null)
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .toList()
                : List.of();
    }

    private String label(Names.Name<T> name, String between) {
        Optional<String> title = TITLES.stream()
                .flatMap(key -> names.named(key).stream())
                .filter(other -> other.field().type() == Field.Type.TEXT)
                .findFirst()
                .map(other -> other.read().apply(one, from))
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text());
        return Stream.of(title.orElse(trail.words()), name.field().name(from.language()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
