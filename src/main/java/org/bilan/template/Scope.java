package org.bilan.template;

import java.util.Map;
import java.util.Optional;

/**
 * The names that are known at one place of a template, with their values. Names are asked for as
 * {@link org.bilan.value.TextFold#fold folded} text, in any of the three languages.
 */
@FunctionalInterface
public interface Scope {
    /** The value of a name; empty if the name is not known here. */
    Optional<Value> find(String foldedName);

    static Scope of(Map<String, Value> values) {
        Map<String, Value> copy = Map.copyOf(values);
        return name -> Optional.ofNullable(copy.get(name));
    }
}
