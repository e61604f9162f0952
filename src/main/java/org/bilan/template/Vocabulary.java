package org.bilan.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names known in one scope, for checking a template before any value exists. A block, chart, narrative or set of
 * photos that is asked for with a keyword is a field whose names include it, as it is typed: {@code bloc budget},
 * {@code block budget}, {@code bloque presupuesto}.
 */
public final class Vocabulary {
    private final List<Field> fields;
    private final Map<String, Field> byKey = new LinkedHashMap<>();
    private final Function<String, Optional<Field>> more;
    private final Optional<Other> other;

    public Vocabulary(List<Field> fields) {
        this(fields, key -> Optional.empty(), Optional.empty());
    }

    private Vocabulary(List<Field> fields, Function<String, Optional<Field>> more, Optional<Other> other) {
        this.fields = List.copyOf(fields);
        this.more = more;
        this.other = other;
        for (Field field : this.fields) {
            field.names().forEach(name -> byKey.putIfAbsent(Scope.key(name), field));
        }
    }

    public List<Field> fields() {
        return fields;
    }

    /** The field that answers to this {@linkplain Scope#key key}. */
    public Optional<Field> find(String key) {
        return Optional.ofNullable(byKey.get(key)).or(() -> more.apply(key));
    }

    /** The same names, and those that {@code others} knows by their key: too many to be listed, they are never suggested. */
    public Vocabulary orElse(Function<String, Optional<Field>> others) {
        return new Vocabulary(fields, others, other);
    }

    /** What another kind of report knows. */
    record Other(String kind, Vocabulary names) {}

    /** The same names; those that only {@code kind} of report knows, {@code annual}, are told from what nobody knows. */
    public Vocabulary besides(String kind, Vocabulary names) {
        return new Vocabulary(fields, more, Optional.of(new Other(kind, names)));
    }

    Optional<Other> other() {
        return other;
    }
}
