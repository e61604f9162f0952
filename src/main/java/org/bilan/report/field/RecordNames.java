package org.bilan.report.field;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.report.material.Material;
import org.bilan.template.Field;
import org.bilan.template.Scope;
import org.bilan.template.Value;

/**
 * Records that a narrative names by their code, {@code activité ED-014}, {@code project haiti}: each is a thing with the
 * names that it has in lists. A code with a point in it cannot be named so, since a point divides names.
 */
final class RecordNames<T> {
    private final String french;
    private final String english;
    private final String spanish;
    private final Names<T> names;
    private final Function<T, String> code;
    private final Supplier<Stream<T>> records;
    private final Material from;
    private @org.jspecify.annotations.Nullable Map<String, T> byKey;

    RecordNames(String[] words, Names<T> names, Function<T, String> code, Supplier<Stream<T>> records, Material from) {
        this.french = words[0];
        this.english = words[1];
        this.spanish = words[2];
        this.names = names;
        this.code = code;
        this.records = records;
        this.from = from;
    }

    /** The value of a name's key; empty if it is no record of this kind. */
    Optional<Value> value(String key) {
        return find(key).map(one -> new Value.Thing(scope(one)));
    }

    Optional<Field> field(String key) {
        return find(key).map(this::field);
    }

    Names<T> names() {
        return names;
    }

    Scope scope(T one) {
        return names.scope(one, from);
    }

    Stream<T> all() {
        return records.get().filter(one -> !code.apply(one).contains("."));
    }

    Field field(T one) {
        String named = " " + code.apply(one);
        return new Field(
                french + named,
                english + named,
                spanish + named,
                Field.Type.THING,
                "",
                Optional.of(names.vocabulary()));
    }

    private Optional<T> find(String key) {
        return Stream.of(french, english, spanish)
                .map(word -> Scope.key(word) + " ")
                .filter(key::startsWith)
                .findFirst()
                .flatMap(word -> Optional.ofNullable(known().get(key.substring(word.length()))));
    }

    private Map<String, T> known() {
        Map<String, T> known = byKey == null
                ? all().collect(Collectors.toMap(
                        one -> Scope.key(code.apply(one)), Function.identity(), (first, second) -> first))
                : byKey;
        byKey = known;
        return known;
    }
}
