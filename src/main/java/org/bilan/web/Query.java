package org.bilan.web;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list was asked for in its address: filters, order and page, each with its values. It makes the addresses of the
 * list's links, so that whatever is chosen stays chosen and can be sent to somebody else. Blank values are left out.
 */
public record Query(String path, Map<String, List<String>> values) {
    private static final int LONGEST = 500;

    public Query {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            List<String> some = all.stream()
                    .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                    .toList();
            if (!some.isEmpty()) {
                kept.put(name, some);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    public static Query of(HttpRequest<?> request) {
        return new Query(request.getPath(), request.getParameters().asMap());
    }

    /** The first value; empty if there is none. */
    public String value(String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean holds(String name, String value) {
        return all(name).contains(value);
    }

    /** A whole number within bounds; {@code otherwise} if it is none. */
    public int number(String name, int least, int most, int otherwise) {
        try {
            return Math.max(least, Math.min(most, Integer.parseInt(value(name))));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** The same list with another value there, from its first page on unless it is the page that changes. */
    public Query with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        if (!name.equals("page")) {
            changed.remove("page");
        }
        return new Query(path, changed);
    }

    /** The same page of the same list, with another value there. */
    public Query withKept(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        return new Query(path, changed);
    }

    public Query without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        List.of(names).forEach(changed::remove);
        changed.remove("page");
        return new Query(path, changed);
    }

    /** The same values for another page of the site. */
    public Query at(String otherPath) {
        return new Query(otherPath, values);
    }

    public String address() {
        List<String> parts = new ArrayList<>();
        values.forEach((name, all) -> all.forEach(value -> parts.add(coded(name) + "=" + coded(value))));
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
