package org.bilan.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed in a form, kept as typed, and the key of the message about each field that cannot be taken. */
public record Form(Map<String, List<String>> values, Map<String, String> problems) {
    public Form {
        values = Map.copyOf(values);
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    }

    public static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    public static Form of(Map<String, String> values) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists, Map.of());
    }

    /** As a browser sends it: a field that was filled several times is a list. */
    public static Form typed(Map<String, Object> fields) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        fields.forEach((name, value) -> lists.put(name, texts(value)));
        return new Form(lists, Map.of());
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof Iterable<?> several) {
            List<String> all = new ArrayList<>();
            several.forEach(one -> all.add(String.valueOf(one)));
            return all;
        }
        return value == null ? List.of() : List.of(String.valueOf(value));
    }

    public Form with(Map<String, String> found) {
        return new Form(values, found);
    }

    /** What was typed in a field; empty if nothing was. */
    public String value(String name) {
        return values.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
    }

    /** Whether this choice of a field is taken. */
    public boolean holds(String name, String choice) {
        return values.getOrDefault(name, List.of()).contains(choice);
    }

    public boolean hasProblem(String name) {
        return problems.containsKey(name);
    }

    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    /** The ids of the hint and the problem that stand at a field; null if there are none. */
    public @Nullable String describedBy(Page page, String name) {
        String hint = page.has("hint." + name) ? name + "-hint " : "";
        String problem = hasProblem(name) ? name + "-problem" : "";
        String ids = (hint + problem).strip();
        return ids.isEmpty() ? null : ids;
    }
}
