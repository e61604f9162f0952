package org.bilan.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a template asks of a report, once however often it is typed: a name, with what it asks of each item of
 * a list or of a thing. Not {@code certain} is what stands only inside {@code si}: it is asked for if there is any.
 */
public record Ask(Field field, boolean certain, List<Ask> inside) {
    public Ask {
        inside = List.copyOf(inside);
    }

    /** The name's key, which does not change with the language it was typed in. */
    public String key() {
        return Scope.key(field.french());
    }

    /** The names that lead to everything asked for, {@code subvention.montant}, each thing and list before its own. */
    public Stream<List<Field>> paths() {
        return Stream.concat(
                Stream.of(List.of(field)),
                inside.stream()
                        .flatMap(Ask::paths)
                        .map(path ->
                                Stream.concat(Stream.of(field), path.stream()).toList()));
    }
}
