package org.bilan.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * The names that are known at one place of a template, with their values. A name is asked for as its
 * {@linkplain #key key}, in any of the three languages.
 *
 * <p>Besides plain names a scope may know what a keyword introduces, under the key of the whole tag:
 * {@code bloc budget} (a {@link Value.Block}), {@code graphique activites par mois} (a {@link Value.Drawing}),
 * {@code recit mot du president} (a {@link Value.Story}), {@code photos de couverture} ({@link Value.Pictures}). An item
 * that is a plain value and no thing, as the partners of an activity, knows itself as {@link #ITSELF}.
 */
@FunctionalInterface
public interface Scope {
    /** The name under which an item of a list of plain values gives its value. */
    String ITSELF = "";

    /** The value of a name; empty if the name is not known here. */
    Optional<Value> find(String key);

    /**
     * Told that the value of a name is printed so, answers the mark that it gets in the document: letters and digits, the
     * same for the same figure. Null for what is no figure, or none that anybody asks about.
     */
    default @Nullable String mark(String key, Value value, String printed) {
        return null;
    }

    /** The same of what these names add up to from here, over every list on the way. */
    default @Nullable String markTotal(List<String> keys, Value total, String printed) {
        return null;
    }

    /** Whether an item's amounts are in those of another of its list already: it is in no total. */
    default boolean isWithinAnother() {
        return false;
    }

    /** A scope of these names, which may be spelled in any way that {@link #key} makes equal. */
    static Scope of(Map<String, Value> values) {
        Map<String, Value> byKey = new LinkedHashMap<>();
        values.forEach((name, value) -> byKey.put(key(name), value));
        return key -> Optional.ofNullable(byKey.get(key));
    }

    /** An item of a list that is nothing but this value. */
    static Scope of(Value value) {
        return key -> key.equals(ITSELF) ? Optional.of(value) : Optional.empty();
    }

    /**
     * What a name and its spellings share: {@link TextFold folded}, a leading keyword in French. {@code Block Budget}
     * and {@code bloque budget} both become {@code bloc budget}.
     */
    static String key(String name) {
        return Keywords.withFrenchPrefix(TextFold.fold(name));
    }
}
