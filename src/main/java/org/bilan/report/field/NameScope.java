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
        return names.named(key).map(this::value);
    }

    @Override
    public @Nullable String mark(String key, Value value, String printed) {
        return names.named(key)
                .filter(name -> isFigure(name, value, printed))
                .map(name -> from.figures()
                        .note(
                                trail.ids() + slug(name, value),
                                isCount(name, value)
                                        ? label(name, ", ") + " – "
                                                + from.sources().say("number")
                                        : label(name, " – "),
                                value,
                                printed,
                                () -> origin(name, value)))
                .orElse(null);
    }

    @Override
    public @Nullable String markTotal(List<String> keys, Value total, String printed) {
        return names.named(keys.get(0))
                .filter(list -> keys.size() > 1)
                .map(list -> {
                    ListTotal sum = new ListTotal(list.field(), keys.subList(1, keys.size()), from);
                    return from.figures()
                            .note(
                                    trail.ids() + "total:" + list.slug() + sum.slugs(),
                                    label(list, ", ") + " – " + sum.words(),
                                    total,
                                    printed,
                                    () -> sum.origin(value(list)));
                })
                .orElse(null);
    }

    @Override
    public boolean isWithinAnother() {
        return names.within(one);
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

    Value value(Names.Name<T> name) {
        return name.read().read(one, from, to(name));
    }

    Origin origin(Names.Name<T> name, Value value) {
        if (isCount(name, value)) {
            return ListCount.origin(value(name), records(), from);
        }
        if (name.origin() != null) {
            return name.origin().apply(one, from);
        }
        return one instanceof Record record && from.sources().isKept(record)
                ? Origin.of(How.ENTERED, from.sources().say("entered"), List.of(record))
                : Origin.UNTOLD;
    }

    private static boolean isCount(Names.Name<?> name, Value value) {
        return name.field().type() == Field.Type.LIST && value instanceof Value.Number;
    }

    /** What a list of words prints is another figure than how many there are. */
    private static String slug(Names.Name<?> name, Value value) {
        return isCount(name, value) && name.origin() != null ? name.slug() + ".count" : name.slug();
    }

    /** The records of the data folder that this stands for; none where it was worked out of many. */
    List<? extends Record> records() {
        return one instanceof Record record && from.sources().isKept(record)
                ? List.of(record)
                : names.records(one, from);
    }

    /** What it is known by; empty for what has no such name. */
    String title() {
        String own = names.title(one, from);
        return own.isEmpty() ? named() : own;
    }

    private String named() {
        return TITLES.stream()
                .flatMap(key -> names.named(key).stream())
                .filter(other -> other.field().type() == Field.Type.TEXT)
                .findFirst()
                .map(other -> other.read().apply(one, from))
                .filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text())
                .orElse("");
    }

    String label(Names.Name<T> name, String between) {
        String title = title();
        return Stream.of(title.isEmpty() ? trail.words() : title, name.field().name(from.language()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
