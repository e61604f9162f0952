package org.bilan.web.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a row of the table {@code activity} must fulfil, as SQL; each {@code ?} stands for one of the values: a text, a day, or all texts of a collection. */
record Condition(String sql, List<Object> values) {
    static final Condition ALWAYS = new Condition("1 = 1", List.of());

    Condition {
        values = List.copyOf(values);
    }

    static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    Condition and(Condition other) {
        return joined(List.of(this, other), " AND ");
    }

    static Condition any(List<Condition> some) {
        return joined(some, " OR ");
    }

    private static Condition joined(List<Condition> some, String word) {
        List<Object> values = new ArrayList<>();
        some.forEach(one -> values.addAll(one.values()));
        return new Condition(some.stream().map(one -> "(" + one.sql() + ")").collect(Collectors.joining(word)), values);
    }

    Object[] bound() {
        return values.toArray();
    }
}
